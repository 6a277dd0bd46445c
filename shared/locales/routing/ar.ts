import type { RoutingWords } from './words.ts';

export const ar: RoutingWords = {
  customer: {
    assigned: 'معك {agent}: {why}.',
    skill: 'خبرة في {skills}',
    language: 'بلغتك',
    again: 'سبق أن حصلت على المساعدة هنا',
    free: 'الرد متاح الآن',
    allBusy: 'الفريق كله منشغل بمساعدة عملاء آخرين الآن؛ دورك محفوظ.',
    allBusyWith: 'أصحاب الخبرة في {skills} منشغلون الآن؛ دورك محفوظ.',
    betterSoon: 'نحفظ دورك لدى الأقدر على مساعدتك.',
    betterSoonWith: 'نحفظ دورك لدى صاحب خبرة في {skills}.',
    closed: 'نحن خارج أوقات العمل الآن.',
    nobodyFits: 'لا يوجد الآن من يستطيع مساعدتك في هذا الأمر.',
    back: 'نعود: {when}.',
    backUnknown: 'سجلنا طلبك وسنرد فور عودتنا.',
  },
  agent: {
    assigned: 'وصلت إليك هذه الحالة: {why}.',
    skill: 'لديك خبرة في {skills}',
    language: 'لغة العميل: {language}',
    again: 'سبق أن ساعدت هذا العميل',
    growing: 'ترغب في التقدم في {skills}',
    only: 'لا يوجد غيرك مناسب في هذه المناوبة',
    overflow: 'لم يتسع وقت المستوى السابق',
    waited: 'مدة الانتظار {minutes} د',
    trying: 'نتعرف على ما يناسبك',
    free: 'وقتك متاح الآن',
    offer: 'يناسبك: {skills} — الانتظار {minutes} د',
    offerAny: 'لك — الانتظار {minutes} د',
  },
};
