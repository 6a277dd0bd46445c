import type { KpiText } from '../words/kpi.ts';

export const agentWait: KpiText = {
  en: {
    name: 'Waiting for the customer',
    definition:
      'How long a solved ticket had waited for the customer in all: pending, until the customer writes. The middle one of all. Neither good nor bad in itself.',
    formula: 'Σ time pending, until the customer writes.',
  },
  es: {
    name: 'Esperando al cliente',
    definition:
      'Cuánto esperó en total al cliente un ticket resuelto: pendiente, hasta que el cliente escribe. El valor central de todos. Ni bueno ni malo en sí.',
    formula: 'Σ tiempo pendiente, hasta que el cliente escribe.',
  },
  ro: {
    name: 'În așteptarea clientului',
    definition:
      'Cât a așteptat în total după client un tichet rezolvat: în așteptare, până când scrie clientul. Valoarea din mijloc. Nici bună, nici rea în sine.',
    formula: 'Σ timp în așteptare, până când scrie clientul.',
  },
  'pt-BR': {
    name: 'Esperando o cliente',
    definition:
      'Quanto um ticket resolvido esperou pelo cliente ao todo, até ele escrever. O valor do meio. Em si, nem bom nem ruim.',
    formula: 'Σ tempo pendente, até o cliente escrever.',
  },
  fr: {
    name: 'Attente de la réponse du client',
    definition:
      'Combien de temps un ticket résolu a attendu le client en tout, jusqu’à ce qu’il écrive. La valeur du milieu. Ni bon ni mauvais en soi.',
    formula: 'Σ temps en attente, jusqu’à ce que le client écrive.',
  },
  de: {
    name: 'Warten auf den Kunden',
    definition:
      'Wie lange ein gelöstes Ticket insgesamt auf den Kunden gewartet hat: bis er schreibt. Die mittlere von allen. Für sich weder gut noch schlecht.',
    formula: 'Σ Zeit wartend, bis der Kunde schreibt.',
  },
  it: {
    name: 'In attesa del cliente',
    definition:
      'Quanto un ticket risolto ha aspettato il cliente in tutto, finché scrive. Il valore di mezzo. In sé né bene né male.',
    formula: 'Σ tempo in attesa, finché il cliente scrive.',
  },
  ar: {
    name: 'بانتظار العميل',
    definition:
      'كم انتظرت تذكرة محلولة العميل في المجموع: بانتظاره إلى أن يكتب. الوسيط. ليس جيدًا ولا سيئًا في ذاته.',
    formula: 'Σ وقت انتظار العميل، إلى أن يكتب.',
  },
};
