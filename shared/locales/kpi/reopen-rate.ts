import type { KpiText } from '../words/kpi.ts';

export const reopenRate: KpiText = {
  en: {
    name: 'Reopen rate',
    definition:
      'The share of solved tickets the customer reopened within 7 days. A mere thank-you and a new matter do not count. Told when 7 days have passed.',
    formula: 'Tickets reopened within 7 days / tickets first solved, told when they are 7 days old.',
  },
  es: {
    name: 'Tasa de reapertura',
    definition:
      'La proporción de tickets resueltos que el cliente reabrió en 7 días. Un simple gracias y un asunto nuevo no cuentan. Se dice pasados 7 días.',
    formula:
      'Tickets reabiertos en 7 días / tickets resueltos por primera vez; se dice cuando tienen 7 días.',
  },
  ro: {
    name: 'Rata de redeschidere',
    definition:
      'Proporția tichetelor rezolvate pe care clientul le-a redeschis în 7 zile. Un simplu mulțumesc și o problemă nouă nu contează. Se spune după 7 zile.',
    formula: 'Tichete redeschise în 7 zile / tichete rezolvate prima dată; se spune când au 7 zile.',
  },
  'pt-BR': {
    name: 'Taxa de reabertura',
    definition:
      'A parcela de tickets resolvidos que o cliente reabriu em 7 dias. Um simples obrigado e um assunto novo não contam. Informado depois de 7 dias.',
    formula:
      'Tickets reabertos em 7 dias / tickets resolvidos pela primeira vez, informado quando têm 7 dias.',
  },
  fr: {
    name: 'Taux de réouverture',
    definition:
      'La part des tickets résolus que le client a rouverts en 7 jours. Un simple merci et une nouvelle affaire ne comptent pas. Annoncé quand 7 jours sont passés.',
    formula:
      'Tickets rouverts en 7 jours / tickets résolus pour la première fois, annoncé quand ils ont 7 jours.',
  },
  de: {
    name: 'Wiedereröffnungen',
    definition:
      'Der Anteil der gelösten Tickets, die der Kunde binnen 7 Tagen wieder geöffnet hat. Ein bloßer Dank und ein neues Anliegen zählen nicht. Gesagt, wenn 7 Tage vorbei sind.',
    formula:
      'Binnen 7 Tagen wieder geöffnete Tickets / erstmals gelöste Tickets, gesagt, wenn sie 7 Tage alt sind.',
  },
  it: {
    name: 'Tasso di riapertura',
    definition:
      'La quota di ticket risolti che il cliente ha riaperto entro 7 giorni. Un semplice grazie e una questione nuova non contano. Si dice passati 7 giorni.',
    formula:
      'Ticket riaperti entro 7 giorni / ticket risolti per la prima volta, detto quando hanno 7 giorni.',
  },
  ar: {
    name: 'نسبة إعادة الفتح',
    definition:
      'نسبة التذاكر المحلولة التي أعاد العميل فتحها خلال 7 أيام. مجرد الشكر أو أمر جديد لا يُحتسب. تُعرض بعد مرور 7 أيام.',
    formula: 'تذاكر أُعيد فتحها خلال 7 أيام / تذاكر حُلّت أول مرة؛ تُعرض حين يبلغ عمرها 7 أيام.',
  },
};
