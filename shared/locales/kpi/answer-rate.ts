import type { KpiText } from '../words/kpi.ts';

export const answerRate: KpiText = {
  en: {
    name: 'Answer rate',
    definition:
      'The share of surveys that were answered, among those sent and not bounced. Not a target: nobody should beg for answers.',
    formula: 'Answered / (sent − bounced).',
  },
  es: {
    name: 'Tasa de respuesta',
    definition:
      'La proporción de encuestas respondidas entre las enviadas y no devueltas. No es un objetivo: nadie debe rogar respuestas.',
    formula: 'Respondidas / (enviadas − devueltas).',
  },
  ro: {
    name: 'Rata de răspuns',
    definition:
      'Proporția chestionarelor la care s-a răspuns, dintre cele trimise și nereturnate. Nu e o țintă: nimeni nu trebuie să cerșească răspunsuri.',
    formula: 'Cu răspuns / (trimise − returnate).',
  },
  'pt-BR': {
    name: 'Taxa de respostas',
    definition:
      'A parcela de pesquisas respondidas, entre as enviadas e não devolvidas. Não é meta: ninguém deve implorar por respostas.',
    formula: 'Respondidas / (enviadas − devolvidas).',
  },
  fr: {
    name: 'Taux de réponse',
    definition:
      'La part des enquêtes auxquelles on a répondu, parmi celles envoyées et non revenues. Pas un objectif : personne ne doit mendier des réponses.',
    formula: 'Répondues / (envoyées − revenues).',
  },
  de: {
    name: 'Antwortquote',
    definition:
      'Der Anteil der beantworteten Umfragen unter denen, die gesendet wurden und nicht zurückkamen. Kein Ziel: Niemand soll um Antworten betteln.',
    formula: 'Beantwortet / (gesendet − zurückgekommen).',
  },
  it: {
    name: 'Tasso di risposta',
    definition:
      'La quota di sondaggi a cui si è risposto, tra quelli inviati e non tornati indietro. Non è un obiettivo: nessuno deve elemosinare risposte.',
    formula: 'Risposti / (inviati − tornati indietro).',
  },
  ar: {
    name: 'نسبة الإجابة',
    definition:
      'نسبة الاستبيانات التي أُجيب عنها بين ما أُرسل ولم يرتد. ليست هدفًا: لا ينبغي لأحد أن يستجدي الإجابات.',
    formula: 'المُجاب عنها / (المرسلة − المرتدة).',
  },
};
