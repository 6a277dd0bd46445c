import type { KpiText } from '../words/kpi.ts';

export const backlog: KpiText = {
  en: {
    name: 'Backlog',
    definition:
      'Tickets created and not solved at the end of the period, each counted for whoever had it then; what nobody had is the team’s.',
    formula: 'Tickets created and not solved at the end of the period, by age.',
  },
  es: {
    name: 'Pendientes',
    definition:
      'Tickets creados y sin resolver al final del periodo, cada uno para quien lo tenía entonces; lo que no tenía nadie es del equipo.',
    formula: 'Tickets creados y sin resolver al final del periodo, por antigüedad.',
  },
  ro: {
    name: 'Restanțe',
    definition:
      'Tichete create și nerezolvate la sfârșitul perioadei, fiecare pentru cel care îl avea atunci; ce nu avea nimeni e al echipei.',
    formula: 'Tichete create și nerezolvate la sfârșitul perioadei, după vechime.',
  },
  'pt-BR': {
    name: 'Tickets acumulados',
    definition:
      'Tickets criados e não resolvidos no fim do período, cada um contado para quem o tinha então; o que ninguém tinha é da equipe.',
    formula: 'Tickets criados e não resolvidos no fim do período, por idade.',
  },
  fr: {
    name: 'Encours',
    definition:
      'Tickets créés et non résolus à la fin de la période, chacun compté pour qui l’avait alors ; ce que personne n’avait est à l’équipe.',
    formula: 'Tickets créés et non résolus à la fin de la période, par âge.',
  },
  de: {
    name: 'Rückstand',
    definition:
      'Eröffnete und am Ende des Zeitraums nicht gelöste Tickets, jedes gezählt bei der Person, die es da hatte; was niemand hatte, gehört dem Team.',
    formula: 'Eröffnete und am Ende des Zeitraums nicht gelöste Tickets, nach Alter.',
  },
  it: {
    name: 'Arretrato',
    definition:
      'Ticket creati e non risolti alla fine del periodo, ognuno contato per chi lo aveva allora; quello che non aveva nessuno è della squadra.',
    formula: 'Ticket creati e non risolti alla fine del periodo, per età.',
  },
  ar: {
    name: 'التذاكر المفتوحة',
    definition:
      'تذاكر أُنشئت ولم تُحلّ في نهاية المدة، كل منها لمن كانت لديه حينها؛ وما لم يكن لدى أحد فهو للفريق.',
    formula: 'تذاكر أُنشئت ولم تُحلّ في نهاية المدة، حسب العمر.',
  },
};
