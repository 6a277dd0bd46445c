import type { KpiText } from '../words/kpi.ts';

export const volumeSolved: KpiText = {
  en: {
    name: 'Tickets solved',
    definition:
      'Tickets solved in the period and still solved. Never a target: more tickets are not better help.',
    formula: 'Tickets whose present solution falls in the period, whenever they were created.',
  },
  es: {
    name: 'Tickets resueltos',
    definition:
      'Tickets resueltos en el periodo y aún resueltos. Nunca un objetivo: más tickets no son mejor ayuda.',
    formula: 'Tickets cuya solución vigente cae en el periodo, se crearan cuando se crearan.',
  },
  ro: {
    name: 'Tichete rezolvate',
    definition:
      'Tichete rezolvate în perioadă și încă rezolvate. Niciodată o țintă: mai multe tichete nu înseamnă ajutor mai bun.',
    formula: 'Tichete a căror soluție actuală cade în perioadă, oricând au fost create.',
  },
  'pt-BR': {
    name: 'Tickets resolvidos',
    definition:
      'Tickets resolvidos no período e ainda resolvidos. Nunca é meta: mais tickets não são ajuda melhor.',
    formula: 'Tickets cuja solução atual cai no período, quando quer que tenham sido criados.',
  },
  fr: {
    name: 'Tickets résolus',
    definition:
      'Tickets résolus dans la période et toujours résolus. Jamais un objectif : plus de tickets n’est pas une meilleure aide.',
    formula: 'Tickets dont la résolution actuelle tombe dans la période, quelle que soit leur création.',
  },
  de: {
    name: 'Gelöste Tickets',
    definition:
      'Im Zeitraum gelöste und noch gelöste Tickets. Nie ein Ziel: Mehr Tickets sind keine bessere Hilfe.',
    formula: 'Tickets, deren jetzige Lösung in den Zeitraum fällt, wann immer sie eröffnet wurden.',
  },
  it: {
    name: 'Ticket risolti',
    definition:
      'Ticket risolti nel periodo e tuttora risolti. Mai un obiettivo: più ticket non sono un aiuto migliore.',
    formula: 'Ticket la cui soluzione attuale cade nel periodo, quando che siano stati creati.',
  },
  ar: {
    name: 'التذاكر المحلولة',
    definition: 'تذاكر حُلّت في المدة وما زالت محلولة. ليست هدفًا أبدًا: مزيد من التذاكر ليس مساعدة أفضل.',
    formula: 'التذاكر التي يقع حلها الحالي في المدة، متى أُنشئت.',
  },
};
