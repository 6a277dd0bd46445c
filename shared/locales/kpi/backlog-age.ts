import type { KpiText } from '../words/kpi.ts';

export const backlogAge: KpiText = {
  en: {
    name: 'Age of the backlog',
    definition:
      'How long the tickets still open at the end of the period have been open, since they were last reopened if they were. The middle one of all.',
    formula: 'Median and P90 (type 7) of the ages of the backlog; the oldest beside it.',
  },
  es: {
    name: 'Antigüedad de los pendientes',
    definition:
      'Cuánto llevan abiertos los tickets que siguen abiertos al final del periodo, desde su última reapertura si la hubo. El valor central de todos.',
    formula: 'Mediana y P90 (tipo 7) de la antigüedad de los pendientes; al lado, el más antiguo.',
  },
  ro: {
    name: 'Vechimea restanțelor',
    definition:
      'De cât timp sunt deschise tichetele încă deschise la sfârșitul perioadei, de la ultima redeschidere dacă a fost una. Valoarea din mijloc.',
    formula: 'Mediana și P90 (tipul 7) ale vechimii restanțelor; alături, cea mai veche.',
  },
  'pt-BR': {
    name: 'Idade dos acumulados',
    definition:
      'Há quanto tempo os tickets ainda abertos no fim do período estão abertos, desde a última reabertura se houve uma. O valor do meio.',
    formula: 'Mediana e P90 (tipo 7) das idades dos acumulados; ao lado, o mais antigo.',
  },
  fr: {
    name: 'Âge de l’encours',
    definition:
      'Depuis combien de temps les tickets encore ouverts à la fin de la période le sont, depuis leur dernière réouverture s’il y en a eu une. La valeur du milieu.',
    formula: 'Médiane et P90 (type 7) des âges de l’encours ; le plus ancien à côté.',
  },
  de: {
    name: 'Alter des Rückstands',
    definition:
      'Wie lange die am Ende des Zeitraums noch offenen Tickets offen sind, seit der letzten Wiedereröffnung, wenn es eine gab. Das mittlere von allen.',
    formula: 'Median und P90 (Typ 7) der Alter des Rückstands; daneben das älteste.',
  },
  it: {
    name: 'Età dell’arretrato',
    definition:
      'Da quanto sono aperti i ticket ancora aperti alla fine del periodo, dall’ultima riapertura se c’è stata. Il valore di mezzo.',
    formula: 'Mediana e P90 (tipo 7) delle età dell’arretrato; accanto il più vecchio.',
  },
  ar: {
    name: 'عمر التذاكر المفتوحة',
    definition: 'منذ متى والتذاكر التي ما زالت مفتوحة في نهاية المدة مفتوحة، أو منذ آخر إعادة فتح. الوسيط.',
    formula: 'الوسيط وP90 (النوع 7) لأعمار التذاكر المفتوحة؛ وبجانبهما أقدمها.',
  },
};
