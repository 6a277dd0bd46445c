import type { KpiText } from '../words/kpi.ts';

export const requesterWait: KpiText = {
  en: {
    name: 'Customer wait',
    definition:
      'How long a solved ticket had waited for us in all: new, open or on hold. The middle one of all; it belongs to the team, because part of it passes before anybody is assigned.',
    formula: 'Σ time new, open or on hold.',
  },
  es: {
    name: 'Espera del cliente',
    definition:
      'Cuánto esperó en total por nosotros un ticket resuelto: nuevo, abierto o en espera. El valor central de todos; es del equipo, porque una parte pasa antes de que nadie lo tenga asignado.',
    formula: 'Σ tiempo nuevo, abierto o en espera.',
  },
  ro: {
    name: 'Așteptarea clientului',
    definition:
      'Cât a așteptat în total după noi un tichet rezolvat: nou, deschis sau suspendat. Valoarea din mijloc; este a echipei, pentru că o parte trece înainte să fie atribuit cuiva.',
    formula: 'Σ timp nou, deschis sau suspendat.',
  },
  'pt-BR': {
    name: 'Espera do cliente',
    definition:
      'Quanto um ticket resolvido esperou por nós ao todo: novo, aberto ou em espera. O valor do meio; é da equipe, porque parte passa antes de alguém ser designado.',
    formula: 'Σ tempo novo, aberto ou em espera.',
  },
  fr: {
    name: 'Attente du client',
    definition:
      'Combien de temps un ticket résolu nous a attendus en tout : nouveau, ouvert ou en pause. La valeur du milieu ; elle appartient à l’équipe, car une partie s’écoule avant toute affectation.',
    formula: 'Σ temps nouveau, ouvert ou en pause.',
  },
  de: {
    name: 'Wartezeit des Kunden',
    definition:
      'Wie lange ein gelöstes Ticket insgesamt auf uns gewartet hat: neu, offen oder zurückgestellt. Die mittlere von allen; sie gehört dem Team, weil ein Teil vergeht, bevor jemand zugeteilt ist.',
    formula: 'Σ Zeit neu, offen oder zurückgestellt.',
  },
  it: {
    name: 'Attesa del cliente',
    definition:
      'Quanto un ticket risolto ha aspettato noi in tutto: nuovo, aperto o sospeso. Il valore di mezzo; è della squadra, perché una parte passa prima che qualcuno sia assegnato.',
    formula: 'Σ tempo nuovo, aperto o sospeso.',
  },
  ar: {
    name: 'انتظار العميل',
    definition:
      'كم انتظرتنا تذكرة محلولة في المجموع: جديدة أو مفتوحة أو معلّقة. الوسيط؛ وهو للفريق، لأن بعضه يمر قبل تكليف أحد.',
    formula: 'Σ الوقت جديدةً أو مفتوحةً أو معلّقةً.',
  },
};
