import type { KpiText } from '../words/kpi.ts';

export const volumeIncoming: KpiText = {
  en: {
    name: 'Tickets coming in',
    definition:
      'Tickets opened in the period, by customers or for them. What is spam, deleted or a test, or was merged into another ticket, is not among them. Never a target: nobody decides how many problems customers have.',
    formula: 'Tickets created in the period.',
  },
  es: {
    name: 'Tickets que llegan',
    definition:
      'Tickets abiertos en el periodo, por clientes o para ellos. No cuentan el spam, lo eliminado, las pruebas ni lo que se unió a otro ticket. Nunca un objetivo: nadie decide cuántos problemas tienen los clientes.',
    formula: 'Tickets creados en el periodo.',
  },
  ro: {
    name: 'Tichete care vin',
    definition:
      'Tichete deschise în perioadă, de clienți sau pentru ei. Spamul, ce a fost șters, testele și ce a fost unit cu alt tichet nu se numără. Niciodată o țintă: nimeni nu hotărăște câte probleme au clienții.',
    formula: 'Tichete create în perioadă.',
  },
  'pt-BR': {
    name: 'Tickets que chegam',
    definition:
      'Tickets abertos no período, por clientes ou para eles. Sem spam, excluídos, testes e os mesclados em outro ticket. Nunca é meta: ninguém decide quantos problemas os clientes têm.',
    formula: 'Tickets criados no período.',
  },
  fr: {
    name: 'Tickets entrants',
    definition:
      'Tickets ouverts dans la période, par des clients ou pour eux. Sans le courrier indésirable, les supprimés, les essais et ceux fusionnés dans un autre. Jamais un objectif : personne ne décide combien de problèmes ont les clients.',
    formula: 'Tickets créés dans la période.',
  },
  de: {
    name: 'Eingehende Tickets',
    definition:
      'Tickets, die im Zeitraum von Kunden oder für sie eröffnet wurden. Nicht dabei: Spam, Gelöschtes, Tests und was in ein anderes Ticket überführt wurde. Nie ein Ziel: Niemand entscheidet, wie viele Probleme Kunden haben.',
    formula: 'Im Zeitraum eröffnete Tickets.',
  },
  it: {
    name: 'Ticket in arrivo',
    definition:
      'Ticket aperti nel periodo, da clienti o per loro. Senza spam, eliminati, prove e quelli uniti a un altro ticket. Mai un obiettivo: nessuno decide quanti problemi hanno i clienti.',
    formula: 'Ticket creati nel periodo.',
  },
  ar: {
    name: 'التذاكر الواردة',
    definition:
      'تذاكر فُتحت في المدة، من العملاء أو لأجلهم. لا يُحتسب البريد المزعج والمحذوف والتجارب والمدموج في تذكرة أخرى. ليست هدفًا أبدًا: لا أحد يقرر كم مشكلة لدى العملاء.',
    formula: 'التذاكر المنشأة في المدة.',
  },
};
