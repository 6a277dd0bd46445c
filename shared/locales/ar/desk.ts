import type { DeskWords } from '../words/desk.ts';

export const desk: DeskWords = {
  cameBy: 'جاء عبر',
  addedLater: 'أُضيف لاحقًا',
  handedUp: 'أُحيل إلى',
  handedOver: 'سُلّم إلى',
  addedNote: 'أضاف العميل في صفحة هذا الطلب:',
  withdrawnNote: 'سحب العميل هذا الطلب ولا ينتظر ردًا.',
};
