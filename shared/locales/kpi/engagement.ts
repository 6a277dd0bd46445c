import type { KpiText } from '../words/kpi.ts';

export const engagement: KpiText = {
  en: {
    name: 'Would recommend as a workplace (eNPS)',
    definition:
      'Colleagues who would recommend working here (9–10) less those who would not (0–6), in points from −100 to 100. Anonymous: shown from 5 answers on, never for a person.',
    formula: '100 · (share of 9–10 − share of 0–6) for recommending the place of work, from five answers on.',
  },
  es: {
    name: 'Recomendaría trabajar aquí (eNPS)',
    definition:
      'Compañeros que recomendarían trabajar aquí (9–10) menos los que no (0–6), en puntos de −100 a 100. Anónimo: se muestra a partir de 5 respuestas, nunca de una persona.',
    formula:
      '100 · (proporción de 9–10 − proporción de 0–6) al recomendar el lugar de trabajo, a partir de cinco respuestas.',
  },
  ro: {
    name: 'Ar recomanda locul de muncă (eNPS)',
    definition:
      'Colegii care ar recomanda să lucrezi aici (9–10) minus cei care nu (0–6), în puncte de la −100 la 100. Anonim: se arată de la 5 răspunsuri în sus, niciodată pentru o persoană.',
    formula:
      '100 · (proporția de 9–10 − proporția de 0–6) la recomandarea locului de muncă, de la cinci răspunsuri în sus.',
  },
  'pt-BR': {
    name: 'Recomendariam trabalhar aqui (eNPS)',
    definition:
      'Colegas que recomendariam trabalhar aqui (9–10) menos os que não recomendariam (0–6), em pontos de −100 a 100. Anônimo: a partir de 5 respostas, nunca de uma pessoa.',
    formula:
      '100 · (parcela de 9–10 − parcela de 0–6) da recomendação do local de trabalho, a partir de cinco respostas.',
  },
  fr: {
    name: 'Recommanderaient d’y travailler (eNPS)',
    definition:
      'Collègues qui recommanderaient de travailler ici (9–10) moins ceux qui ne le feraient pas (0–6), en points de −100 à 100. Anonyme : à partir de 5 réponses, jamais pour une personne.',
    formula:
      '100 · (part des 9–10 − part des 0–6) de la recommandation du lieu de travail, à partir de cinq réponses.',
  },
  de: {
    name: 'Würden den Arbeitsplatz empfehlen (eNPS)',
    definition:
      'Kollegen, die die Arbeit hier empfehlen würden (9–10), minus jene, die es nicht täten (0–6), in Punkten von −100 bis 100. Anonym: ab 5 Antworten, nie für eine Person.',
    formula: '100 · (Anteil 9–10 − Anteil 0–6) der Empfehlung des Arbeitsplatzes, ab fünf Antworten.',
  },
  it: {
    name: 'Consiglierebbero di lavorarci (eNPS)',
    definition:
      'Colleghi che consiglierebbero di lavorare qui (9–10) meno quelli che non lo farebbero (0–6), in punti da −100 a 100. Anonimo: da 5 risposte in su, mai per una persona.',
    formula:
      '100 · (quota dei 9–10 − quota dei 0–6) della raccomandazione del posto di lavoro, da cinque risposte in su.',
  },
  ar: {
    name: 'يوصون بنا مكانًا للعمل (eNPS)',
    definition:
      'الزملاء الذين يوصون بالعمل هنا (9–10) ناقص من لا يوصون (0–6)، بالنقاط من \u2066−100\u2069 إلى 100. بلا أسماء: يظهر ابتداءً من 5 إجابات، ولا يظهر لشخص أبدًا.',
    formula: '100 · (نسبة 9–10 − نسبة 0–6) للتوصية بمكان العمل، ابتداءً من خمس إجابات.',
  },
};
