import type { KpiText } from '../words/kpi.ts';

export const oneTouch: KpiText = {
  en: {
    name: 'Solved in one reply',
    definition:
      'The share of solved tickets that needed exactly one public reply (opening words the customer could read are one) and were never reopened. A mere thank-you does not reopen. Not a target: some cases need a conversation.',
    formula:
      'Solved tickets with exactly one public message of ours and no reopening but by a thank-you / solved tickets.',
  },
  es: {
    name: 'Resueltos con una respuesta',
    definition:
      'La proporción de tickets resueltos que necesitaron exactamente una respuesta pública (también lo son las palabras de apertura que el cliente pudo leer) y nunca se reabrieron. Un simple gracias no reabre. No es un objetivo: algunos casos necesitan una conversación.',
    formula:
      'Tickets resueltos con exactamente un mensaje público nuestro y sin más reapertura que un gracias / tickets resueltos.',
  },
  ro: {
    name: 'Rezolvate dintr-un răspuns',
    definition:
      'Proporția tichetelor rezolvate care au avut nevoie de exact un răspuns public (și cuvintele de deschidere pe care clientul le-a putut citi sunt unul) și nu au fost redeschise niciodată. Un simplu mulțumesc nu redeschide. Nu e o țintă: unele cazuri au nevoie de o conversație.',
    formula:
      'Tichete rezolvate cu exact un mesaj public al nostru și fără altă redeschidere decât un mulțumesc / tichete rezolvate.',
  },
  'pt-BR': {
    name: 'Resolvido em uma resposta',
    definition:
      'A parcela de tickets resolvidos que precisaram de exatamente uma resposta pública (um texto de abertura que o cliente podia ler é uma) e nunca foram reabertos. Um simples obrigado não reabre. Não é meta: alguns casos pedem uma conversa.',
    formula:
      'Tickets resolvidos com exatamente uma mensagem pública nossa e sem reabertura a não ser por um obrigado / tickets resolvidos.',
  },
  fr: {
    name: 'Résolu en une réponse',
    definition:
      'La part des tickets résolus qui ont demandé exactement une réponse publique (un texte d’ouverture que le client pouvait lire en est une) et n’ont jamais été rouverts. Un simple merci ne rouvre pas. Pas un objectif : certains cas demandent une conversation.',
    formula:
      'Tickets résolus avec exactement un message public de notre part et sans réouverture sauf par un merci / tickets résolus.',
  },
  de: {
    name: 'Mit einer Antwort gelöst',
    definition:
      'Der Anteil der gelösten Tickets, die genau eine öffentliche Antwort brauchten (ein Eröffnungstext, den der Kunde lesen konnte, ist eine) und nie wieder geöffnet wurden. Ein bloßer Dank öffnet nicht wieder. Kein Ziel: Manche Fälle brauchen ein Gespräch.',
    formula:
      'Gelöste Tickets mit genau einer öffentlichen Nachricht von uns und ohne Wiedereröffnung außer durch einen Dank / gelöste Tickets.',
  },
  it: {
    name: 'Risolto con una risposta',
    definition:
      'La quota di ticket risolti che hanno richiesto esattamente una risposta pubblica (un testo di apertura leggibile dal cliente lo è) e non sono mai stati riaperti. Un semplice grazie non riapre. Non è un obiettivo: certi casi chiedono una conversazione.',
    formula:
      'Ticket risolti con esattamente un nostro messaggio pubblico e senza riapertura se non per un grazie / ticket risolti.',
  },
  ar: {
    name: 'حُلّت برد واحد',
    definition:
      'نسبة التذاكر المحلولة التي احتاجت إلى رد علني واحد بالضبط (ومنه كلمات افتتاحية يقرؤها العميل) ولم يُعد فتحها قط. مجرد الشكر لا يعيد الفتح. ليست هدفًا: بعض الحالات تحتاج إلى محادثة.',
    formula: 'تذاكر محلولة برسالة علنية واحدة منا بالضبط، وبلا إعادة فتح غير الشكر / التذاكر المحلولة.',
  },
};
