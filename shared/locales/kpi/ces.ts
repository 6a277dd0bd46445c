import type { KpiText } from '../words/kpi.ts';

export const ces: KpiText = {
  en: {
    name: 'Made it easy (CES)',
    definition: 'The share of customers who agree, with 5 to 7 of 7, that it was made easy for them.',
    formula:
      'Answers of 5–7 / all answers, from 1 to 7, to “[Company] made it easy for me to handle my issue”; their mean beside it.',
  },
  es: {
    name: 'Fue fácil (CES)',
    definition: 'La proporción de clientes que están de acuerdo, con 5 a 7 de 7, en que se les puso fácil.',
    formula:
      'Respuestas de 5–7 / todas, de 1 a 7, a «[Empresa] me puso fácil resolver mi asunto»; al lado, su media.',
  },
  ro: {
    name: 'A fost ușor (CES)',
    definition: 'Proporția clienților care sunt de acord, cu 5 până la 7 din 7, că le-a fost ușor.',
    formula:
      'Răspunsuri de 5–7 / toate, de la 1 la 7, la „[Compania] mi-a făcut ușoară rezolvarea problemei”; alături, media lor.',
  },
  'pt-BR': {
    name: 'Foi fácil (CES)',
    definition: 'A parcela de clientes que concordam, com 5 a 7 de 7, que foi fácil para eles.',
    formula:
      'Respostas 5–7 / todas as respostas, de 1 a 7, a “[Empresa] facilitou resolver minha questão”; ao lado, a média.',
  },
  fr: {
    name: 'A été facile (CES)',
    definition: 'La part des clients qui disent, de 5 à 7 sur 7, qu’on leur a rendu les choses faciles.',
    formula:
      'Réponses 5–7 / toutes les réponses, de 1 à 7, à « [Entreprise] m’a facilité le traitement de ma demande » ; leur moyenne à côté.',
  },
  de: {
    name: 'War einfach (CES)',
    definition: 'Der Anteil der Kunden, die mit 5 bis 7 von 7 zustimmen, dass es ihnen leicht gemacht wurde.',
    formula:
      'Antworten 5–7 / alle Antworten von 1 bis 7 auf „[Firma] hat es mir leicht gemacht, mein Anliegen zu erledigen“; daneben ihr Mittelwert.',
  },
  it: {
    name: 'È stato facile (CES)',
    definition: 'La quota di clienti che concordano, da 5 a 7 su 7, che è stato reso loro facile.',
    formula:
      'Risposte 5–7 / tutte le risposte, da 1 a 7, a «[Azienda] mi ha reso facile risolvere la mia richiesta»; accanto la loro media.',
  },
  ar: {
    name: 'كان الحل سهلًا (CES)',
    definition: 'نسبة العملاء الذين يوافقون، بـ 5 إلى 7 من 7، على أن الأمر كان سهلًا عليهم.',
    formula:
      'إجابات 5–7 / كل الإجابات، من 1 إلى 7، عن عبارة «كان حل مشكلتي مع [الشركة] سهلًا»؛ وبجانبها متوسطها.',
  },
};
