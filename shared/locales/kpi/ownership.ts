import type { KpiText } from '../words/kpi.ts';

export const ownership: KpiText = {
  en: {
    name: 'Ownership',
    definition:
      'The share of solved tickets that somebody owned and that changed hands at most twice. A customer should not be passed around.',
    formula: 'Solved tickets that had an owner and changed hands at most twice / solved tickets.',
  },
  es: {
    name: 'Responsabilidad',
    definition:
      'La proporción de tickets resueltos que alguien tuvo a su cargo y que cambiaron de manos dos veces como mucho. A un cliente no se le pasa de unos a otros.',
    formula:
      'Tickets resueltos que tuvieron responsable y cambiaron de manos dos veces como mucho / tickets resueltos.',
  },
  ro: {
    name: 'Responsabilitate',
    definition:
      'Proporția tichetelor rezolvate pe care le-a avut cineva în grijă și care au trecut din mână în mână de cel mult două ori. Un client nu se plimbă de la unul la altul.',
    formula:
      'Tichete rezolvate care au avut un responsabil și au trecut din mână în mână de cel mult două ori / tichete rezolvate.',
  },
  'pt-BR': {
    name: 'Responsabilidade',
    definition:
      'A parcela de tickets resolvidos que tinham alguém responsável e mudaram de mãos no máximo duas vezes. Um cliente não deve ser jogado de um lado para outro.',
    formula: 'Tickets resolvidos com responsável e no máximo duas trocas / tickets resolvidos.',
  },
  fr: {
    name: 'Prise en charge',
    definition:
      'La part des tickets résolus que quelqu’un avait en charge et qui ont changé de mains deux fois au plus. Un client ne doit pas être promené.',
    formula:
      'Tickets résolus qui avaient un responsable et ont changé de mains deux fois au plus / tickets résolus.',
  },
  de: {
    name: 'Zuständigkeit',
    definition:
      'Der Anteil der gelösten Tickets, für die jemand zuständig war und die höchstens zweimal die Hände wechselten. Kunden sollen nicht herumgereicht werden.',
    formula: 'Gelöste Tickets mit einer zuständigen Person und höchstens zwei Wechseln / gelöste Tickets.',
  },
  it: {
    name: 'Presa in carico',
    definition:
      'La quota di ticket risolti che qualcuno aveva in carico e che sono passati di mano al massimo due volte. Un cliente non va rimbalzato.',
    formula: 'Ticket risolti con un responsabile e al massimo due passaggi di mano / ticket risolti.',
  },
  ar: {
    name: 'تولّي الحالة',
    definition:
      'نسبة التذاكر المحلولة التي تولاها أحد ولم تنتقل بين الأيدي أكثر من مرتين. لا ينبغي أن يُحال العميل من شخص إلى آخر.',
    formula: 'تذاكر محلولة تولاها أحد ولم تنتقل أكثر من مرتين / التذاكر المحلولة.',
  },
};
