import type { KpiText } from '../words/kpi.ts';

export const firstResolutionTime: KpiText = {
  en: {
    name: 'First resolution time',
    definition: 'From the ticket’s creation to the first time it was solved. The middle one of all.',
    formula: 'First solved − created.',
  },
  es: {
    name: 'Tiempo hasta la primera resolución',
    definition:
      'Desde la creación del ticket hasta que se resolvió por primera vez. El valor central de todos.',
    formula: 'Resuelto por primera vez − creado.',
  },
  ro: {
    name: 'Timp până la prima rezolvare',
    definition: 'De la crearea tichetului până când a fost rezolvat prima dată. Valoarea din mijloc.',
    formula: 'Rezolvat prima dată − creat.',
  },
  'pt-BR': {
    name: 'Tempo até a primeira resolução',
    definition: 'Da criação do ticket até a primeira vez em que foi resolvido. O valor do meio.',
    formula: 'Primeira resolução − criação.',
  },
  fr: {
    name: 'Délai de première résolution',
    definition: 'De la création du ticket à sa première résolution. La valeur du milieu.',
    formula: 'Première résolution − création.',
  },
  de: {
    name: 'Zeit bis zur ersten Lösung',
    definition:
      'Von der Eröffnung des Tickets bis zum ersten Mal, dass es gelöst war. Die mittlere von allen.',
    formula: 'Zuerst gelöst − eröffnet.',
  },
  it: {
    name: 'Tempo di prima risoluzione',
    definition: 'Dalla creazione del ticket alla prima volta che è stato risolto. Il valore di mezzo.',
    formula: 'Prima risoluzione − creazione.',
  },
  ar: {
    name: 'زمن الحل الأول',
    definition: 'من إنشاء التذكرة إلى أول مرة حُلّت فيها. الوسيط.',
    formula: 'أول حل − الإنشاء.',
  },
};
