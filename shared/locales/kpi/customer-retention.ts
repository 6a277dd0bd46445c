import type { KpiText } from '../words/kpi.ts';

export const customerRetention: KpiText = {
  en: {
    name: 'Customer retention',
    definition:
      'The share of customers at the start of the period who were still customers at its end; new ones are left out.',
    formula: '(Customers at the end − new ones) / customers at the start.',
  },
  es: {
    name: 'Retención de clientes',
    definition:
      'La proporción de clientes del comienzo del periodo que seguían siéndolo al final; los nuevos no cuentan.',
    formula: '(Clientes al final − nuevos) / clientes al comienzo.',
  },
  ro: {
    name: 'Păstrarea clienților',
    definition:
      'Proporția clienților de la începutul perioadei care mai erau clienți la sfârșitul ei; cei noi nu se socotesc.',
    formula: '(Clienți la sfârșit − cei noi) / clienți la început.',
  },
  'pt-BR': {
    name: 'Retenção de clientes',
    definition:
      'A parcela dos clientes do início do período que ainda eram clientes no fim; os novos ficam de fora.',
    formula: '(Clientes no fim − novos) / clientes no início.',
  },
  fr: {
    name: 'Fidélité des clients',
    definition:
      'La part des clients du début de la période qui l’étaient encore à la fin ; les nouveaux sont laissés de côté.',
    formula: '(Clients à la fin − nouveaux) / clients au début.',
  },
  de: {
    name: 'Kundenbindung',
    definition:
      'Der Anteil der Kunden vom Anfang des Zeitraums, die an seinem Ende noch Kunden waren; neue bleiben außen vor.',
    formula: '(Kunden am Ende − neue) / Kunden am Anfang.',
  },
  it: {
    name: 'Fedeltà dei clienti',
    definition:
      'La quota dei clienti dell’inizio del periodo che lo erano ancora alla fine; i nuovi restano fuori.',
    formula: '(Clienti alla fine − nuovi) / clienti all’inizio.',
  },
  ar: {
    name: 'الاحتفاظ بالعملاء',
    definition: 'نسبة عملاء بداية المدة الذين ظلوا عملاء في نهايتها؛ لا يُحتسب الجدد.',
    formula: '(العملاء في النهاية − الجدد) / العملاء في البداية.',
  },
};
