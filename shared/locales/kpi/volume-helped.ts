import type { KpiText } from '../words/kpi.ts';

export const volumeHelped: KpiText = {
  en: {
    name: 'Tickets helped with',
    definition:
      'Solved tickets you took part in without being the one who solved them: as the expert asked, as a second pair of hands, or by handing over completely. They count as much as your own.',
    formula: 'Solved tickets with a substantive part of somebody who did not solve them.',
  },
  es: {
    name: 'Tickets en los que ayudaste',
    definition:
      'Tickets resueltos en los que participaste sin ser quien los resolvió: como experto consultado, como apoyo o con un traspaso completo. Cuentan tanto como los tuyos.',
    formula: 'Tickets resueltos con una parte sustancial de alguien que no los resolvió.',
  },
  ro: {
    name: 'Tichete la care ai ajutat',
    definition:
      'Tichete rezolvate la care ai luat parte fără să fii cel care le-a rezolvat: ca expert întrebat, ca sprijin sau printr-o predare completă. Contează la fel de mult ca ale tale.',
    formula: 'Tichete rezolvate la care a avut o parte însemnată cineva care nu le-a rezolvat.',
  },
  'pt-BR': {
    name: 'Tickets em que você ajudou',
    definition:
      'Tickets resolvidos de que você participou sem ser quem resolveu: como especialista consultado, como reforço ou por uma passagem completa. Contam tanto quanto os seus.',
    formula: 'Tickets resolvidos com uma parte substancial de alguém que não os resolveu.',
  },
  fr: {
    name: 'Tickets où vous avez aidé',
    definition:
      'Tickets résolus auxquels vous avez pris part sans être la personne qui les a résolus : comme expert consulté, comme renfort, ou par une remise complète. Ils comptent autant que les vôtres.',
    formula: 'Tickets résolus avec une part substantielle de quelqu’un qui ne les a pas résolus.',
  },
  de: {
    name: 'Mitgeholfene Tickets',
    definition:
      'Gelöste Tickets, an denen Sie mitgewirkt haben, ohne sie selbst gelöst zu haben: als gefragte Fachperson, als zweites Paar Hände oder durch eine vollständige Übergabe. Sie zählen so viel wie Ihre eigenen.',
    formula: 'Gelöste Tickets mit einem wesentlichen Beitrag von jemandem, der sie nicht gelöst hat.',
  },
  it: {
    name: 'Ticket in cui hai aiutato',
    definition:
      'Ticket risolti a cui hai preso parte senza essere chi li ha risolti: come esperto interpellato, come mano in più o con un passaggio completo. Contano quanto i tuoi.',
    formula: 'Ticket risolti con una parte sostanziale di qualcuno che non li ha risolti.',
  },
  ar: {
    name: 'تذاكر ساعدت فيها',
    definition:
      'تذاكر محلولة شاركت فيها دون أن تكون من حلّها: خبيرًا سُئل، أو يدًا ثانية، أو بتسليم كامل. تُحتسب كتذاكرك تمامًا.',
    formula: 'تذاكر محلولة فيها مشاركة فعلية ممن لم يحلّها.',
  },
};
