import type { RequestWords } from '../words/request.ts';

// {to} begins or ends in signs that belong to no direction: isolated, they stay with it.
export const request: RequestWords = {
  title: 'طلبك {number}',
  waiting: 'بانتظار الرد',
  inHand: 'هناك من يساعدك الآن',
  closed: 'مغلق',
  withdrawn: 'تم سحبه',
  writes: 'سيكتب لك {who} على \u2068{to}\u2069.',
  calls: 'سيتصل بك {who} على \u2068{to}\u2069.',
  chats: 'سيرد عليك {who} في المحادثة.',
  add: 'هل تود إضافة شيء؟',
  addedTitle: 'ما أضفته',
  addedNote: 'تم إيصال ما كتبت.',
  endedNote: 'هذا الطلب مغلق، ولم تتم إضافة شيء. يُرجى طلب المساعدة من جديد.',
  fullNote: 'لا يمكن إضافة المزيد هنا.',
  emptyNote: 'لم يُكتب شيء.',
  withdraw: 'سحب هذا الطلب',
  sure: 'لن يرد عليه أحد عندئذٍ.',
  rate: 'أخبرنا كيف كانت التجربة',
};
