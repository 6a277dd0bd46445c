import type { KpiText } from '../words/kpi.ts';

export const nps: KpiText = {
  en: {
    name: 'Would recommend us (NPS)',
    definition:
      'Promoters (9–10) less detractors (0–6), in points from −100 to 100. Shown from 10 answers on.',
    formula:
      '100 · (share of 9–10 − share of 0–6). Interval: adjusted Wald; below 20 answers, the score interval.',
  },
  es: {
    name: 'Nos recomendaría (NPS)',
    definition:
      'Promotores (9–10) menos detractores (0–6), en puntos de −100 a 100. Se muestra a partir de 10 respuestas.',
    formula:
      '100 · (proporción de 9–10 − proporción de 0–6). Intervalo: Wald ajustado; con menos de 20 respuestas, el de puntuación («score»).',
  },
  ro: {
    name: 'Ne-ar recomanda (NPS)',
    definition:
      'Promotori (9–10) minus detractori (0–6), în puncte de la −100 la 100. Se arată de la 10 răspunsuri în sus.',
    formula:
      '100 · (proporția de 9–10 − proporția de 0–6). Interval: Wald ajustat; sub 20 de răspunsuri, intervalul „score”.',
  },
  'pt-BR': {
    name: 'Recomendariam a gente (NPS)',
    definition:
      'Promotores (9–10) menos detratores (0–6), em pontos de −100 a 100. Mostrado a partir de 10 respostas.',
    formula:
      '100 · (parcela de 9–10 − parcela de 0–6). Intervalo: Wald ajustado; abaixo de 20 respostas, o intervalo de escore.',
  },
  fr: {
    name: 'Nous recommanderaient (NPS)',
    definition:
      'Promoteurs (9–10) moins détracteurs (0–6), en points de −100 à 100. Affiché à partir de 10 réponses.',
    formula:
      '100 · (part des 9–10 − part des 0–6). Intervalle : Wald ajusté ; en dessous de 20 réponses, l’intervalle du score.',
  },
  de: {
    name: 'Würden uns empfehlen (NPS)',
    definition:
      'Fürsprecher (9–10) minus Kritiker (0–6), in Punkten von −100 bis 100. Gezeigt ab 10 Antworten.',
    formula:
      '100 · (Anteil 9–10 − Anteil 0–6). Intervall: angepasstes Wald-Intervall; unter 20 Antworten das Score-Intervall.',
  },
  it: {
    name: 'Ci consiglierebbero (NPS)',
    definition:
      'Promotori (9–10) meno detrattori (0–6), in punti da −100 a 100. Mostrato da 10 risposte in su.',
    formula:
      '100 · (quota dei 9–10 − quota dei 0–6). Intervallo: Wald corretto; sotto le 20 risposte, l’intervallo score.',
  },
  ar: {
    name: 'يوصون بنا (NPS)',
    definition:
      'المروّجون (9–10) ناقص المنتقدين (0–6)، بالنقاط من \u2066−100\u2069 إلى 100. يظهر ابتداءً من 10 إجابات.',
    formula: '100 · (نسبة 9–10 − نسبة 0–6). المجال: طريقة والد المعدَّلة؛ وفي أقل من 20 إجابة طريقة الدرجات.',
  },
};
