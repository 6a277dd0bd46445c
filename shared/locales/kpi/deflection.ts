import type { KpiText } from '../words/kpi.ts';

export const deflection: KpiText = {
  en: {
    name: 'Solved by an article',
    definition:
      'The share of sessions in which the customer said an article solved the problem. Honest: a customer who is back within 72 hours was not helped, and one who cannot be recognised is not counted as helped.',
    formula:
      'Sessions with “that solved it” and no return of the customer within 72 hours / sessions customers opened.',
  },
  es: {
    name: 'Resuelto por un artículo',
    definition:
      'La proporción de sesiones en las que el cliente dijo que un artículo resolvió su problema. Con honestidad: quien vuelve antes de 72 horas no quedó ayudado, y a quien no se puede reconocer no se le cuenta como ayudado.',
    formula:
      'Sesiones con «eso lo resolvió» y sin que el cliente vuelva en 72 horas / sesiones abiertas por clientes.',
  },
  ro: {
    name: 'Rezolvat printr-un articol',
    definition:
      'Proporția sesiunilor în care clientul a spus că un articol i-a rezolvat problema. Cinstit: cine revine în 72 de ore n-a fost ajutat, iar cine nu poate fi recunoscut nu se socotește ajutat.',
    formula:
      'Sesiuni cu „asta a rezolvat” și fără revenirea clientului în 72 de ore / sesiuni deschise de clienți.',
  },
  'pt-BR': {
    name: 'Resolvido por um artigo',
    definition:
      'A parcela de sessões em que o cliente disse que um artigo resolveu o problema. Honesta: quem volta em 72 horas não foi ajudado, e quem não pode ser reconhecido não conta como ajudado.',
    formula:
      'Sessões com “isso resolveu” e sem retorno do cliente em 72 horas / sessões abertas por clientes.',
  },
  fr: {
    name: 'Résolu par un article',
    definition:
      'La part des sessions où le client a dit qu’un article avait résolu le problème. Honnête : un client revenu en 72 heures n’a pas été aidé, et celui qu’on ne peut pas reconnaître ne compte pas comme aidé.',
    formula:
      'Sessions avec « cela a résolu » et sans retour du client en 72 heures / sessions ouvertes par des clients.',
  },
  de: {
    name: 'Durch einen Artikel gelöst',
    definition:
      'Der Anteil der Sitzungen, in denen der Kunde sagte, ein Artikel habe das Problem gelöst. Ehrlich: Wer binnen 72 Stunden wiederkommt, dem wurde nicht geholfen, und wer nicht wiederzuerkennen ist, zählt nicht als geholfen.',
    formula:
      'Sitzungen mit „das hat geholfen“ und ohne Rückkehr des Kunden binnen 72 Stunden / von Kunden begonnene Sitzungen.',
  },
  it: {
    name: 'Risolto da un articolo',
    definition:
      'La quota di sessioni in cui il cliente ha detto che un articolo ha risolto il problema. Onesta: un cliente che torna entro 72 ore non è stato aiutato, e chi non si può riconoscere non conta come aiutato.',
    formula:
      'Sessioni con «questo ha risolto» e senza ritorno del cliente entro 72 ore / sessioni aperte dai clienti.',
  },
  ar: {
    name: 'حلّها مقال',
    definition:
      'نسبة الجلسات التي قال فيها العميل إن مقالًا حلّ المشكلة. بأمانة: من عاد خلال 72 ساعة لم يُساعَد، ومن لا يمكن التعرف عليه لا يُحتسب ممن سوعدوا.',
    formula: 'جلسات فيها «حُلَّت المشكلة» بلا عودة للعميل خلال 72 ساعة / جلسات فتحها العملاء.',
  },
};
