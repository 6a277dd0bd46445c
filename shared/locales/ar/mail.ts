import type { MailWords } from '../words/mail.ts';

export const mail: MailWords = {
  hello: 'مرحبًا،',
  helloName: 'مرحبًا {name}،',
  leadBy: 'ساعدك {agent} من {company}. تكفي لمسة واحدة:',
  reminderSubject: 'تذكير قصير: كيف كانت خدمتنا؟',
  reminder: 'سألناك مرة من قبل ولن نسألك مجددًا.',
  received: 'وصلنا طلبك {number}',
  thanks: 'شكرًا لتواصلك مع {company}. لقد وصلنا طلبك.',
  number: 'رقم طلبك: {number}',
  helper: 'سيساعدك {agent}.',
  follow: 'يمكنك هنا متابعة حالته أو إضافة شيء أو سحبه:',
  see: 'عرض طلبك',
  stop: 'لا أريد أن أُسأل مجددًا',
  stopAsk: 'هل نتوقف عن سؤالك بالبريد الإلكتروني؟',
  stopped: 'لن نسألك بالبريد الإلكتروني بعد الآن.',
};
