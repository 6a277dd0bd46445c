import type { KpiText } from '../words/kpi.ts';

export const holdTime: KpiText = {
  en: {
    name: 'On hold',
    definition:
      'How long a solved ticket had waited for somebody outside in all, such as a supplier. The middle one of all.',
    formula: 'Σ time on hold.',
  },
  es: {
    name: 'En espera de terceros',
    definition:
      'Cuánto esperó en total un ticket resuelto a alguien de fuera, como un proveedor. El valor central de todos.',
    formula: 'Σ tiempo en espera.',
  },
  ro: {
    name: 'În așteptarea altora',
    definition:
      'Cât a așteptat în total un tichet rezolvat după cineva din afară, de pildă un furnizor. Valoarea din mijloc.',
    formula: 'Σ timp suspendat.',
  },
  'pt-BR': {
    name: 'Em espera',
    definition:
      'Quanto um ticket resolvido esperou por alguém de fora ao todo, como um fornecedor. O valor do meio.',
    formula: 'Σ tempo em espera.',
  },
  fr: {
    name: 'En pause',
    definition:
      'Combien de temps un ticket résolu a attendu quelqu’un d’extérieur en tout, un fournisseur par exemple. La valeur du milieu.',
    formula: 'Σ temps en pause.',
  },
  de: {
    name: 'Zurückgestellt',
    definition:
      'Wie lange ein gelöstes Ticket insgesamt auf jemanden außerhalb gewartet hat, etwa einen Lieferanten. Die mittlere von allen.',
    formula: 'Σ Zeit zurückgestellt.',
  },
  it: {
    name: 'Sospeso',
    definition:
      'Quanto un ticket risolto ha aspettato qualcuno di esterno in tutto, per esempio un fornitore. Il valore di mezzo.',
    formula: 'Σ tempo sospeso.',
  },
  ar: {
    name: 'معلّقة',
    definition: 'كم انتظرت تذكرة محلولة طرفًا خارجيًا في المجموع، كمورّد مثلًا. الوسيط.',
    formula: 'Σ وقت التعليق.',
  },
};
