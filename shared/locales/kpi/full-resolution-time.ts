import type { KpiText } from '../words/kpi.ts';

export const fullResolutionTime: KpiText = {
  en: {
    name: 'Full resolution time',
    definition:
      'From the ticket’s creation to the solution that held, reopenings included. The middle one of all.',
    formula: 'Last solved − created.',
  },
  es: {
    name: 'Tiempo hasta la resolución completa',
    definition:
      'Desde la creación del ticket hasta la solución que se mantuvo, reaperturas incluidas. El valor central de todos.',
    formula: 'Resuelto por última vez − creado.',
  },
  ro: {
    name: 'Timp până la rezolvarea deplină',
    definition:
      'De la crearea tichetului până la soluția care a rezistat, cu redeschideri cu tot. Valoarea din mijloc.',
    formula: 'Rezolvat ultima dată − creat.',
  },
  'pt-BR': {
    name: 'Tempo até a resolução definitiva',
    definition: 'Da criação do ticket até a solução que se manteve, com as reaberturas. O valor do meio.',
    formula: 'Última resolução − criação.',
  },
  fr: {
    name: 'Délai de résolution définitive',
    definition:
      'De la création du ticket à la résolution qui a tenu, réouvertures comprises. La valeur du milieu.',
    formula: 'Dernière résolution − création.',
  },
  de: {
    name: 'Zeit bis zur endgültigen Lösung',
    definition:
      'Von der Eröffnung des Tickets bis zur Lösung, die hielt, Wiedereröffnungen eingeschlossen. Die mittlere von allen.',
    formula: 'Zuletzt gelöst − eröffnet.',
  },
  it: {
    name: 'Tempo di risoluzione definitiva',
    definition:
      'Dalla creazione del ticket alla soluzione che ha tenuto, riaperture comprese. Il valore di mezzo.',
    formula: 'Ultima risoluzione − creazione.',
  },
  ar: {
    name: 'زمن الحل',
    definition: 'من إنشاء التذكرة إلى الحل الذي ثبت، مع إعادات الفتح. الوسيط.',
    formula: 'آخر حل − الإنشاء.',
  },
};
