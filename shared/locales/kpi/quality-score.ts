import type { KpiText } from '../words/kpi.ts';

export const qualityScore: KpiText = {
  en: {
    name: 'Quality score',
    definition:
      'The average of your quality reviews, 0 to 100. Each review weighs criteria you know beforehand; when a critical one is missed, that review counts 0. Private to you and your reviewer.',
    formula:
      'A review = Σ weight · (score − least) / (most − least) / Σ weight, 0 when a critical criterion is missed; then the mean of the reviews.',
  },
  es: {
    name: 'Puntuación de calidad',
    definition:
      'La media de tus revisiones de calidad, de 0 a 100. Cada revisión pondera criterios que conoces de antemano; si falla uno crítico, esa revisión vale 0. Solo la veis tú y quien te revisa.',
    formula:
      'Una revisión = Σ peso · (nota − mínima) / (máxima − mínima) / Σ peso, 0 si falla un criterio crítico; después, la media de las revisiones.',
  },
  ro: {
    name: 'Scor de calitate',
    definition:
      'Media evaluărilor tale de calitate, de la 0 la 100. Fiecare evaluare ponderează criterii cunoscute dinainte; dacă unul critic nu e îndeplinit, evaluarea valorează 0. Este vizibilă doar pentru tine și pentru cel care te evaluează.',
    formula:
      'O evaluare = Σ pondere · (nota − minima) / (maxima − minima) / Σ pondere, 0 dacă un criteriu critic nu e îndeplinit; apoi media evaluărilor.',
  },
  'pt-BR': {
    name: 'Nota de qualidade',
    definition:
      'A média das suas revisões de qualidade, de 0 a 100. Cada uma pondera critérios que você conhece de antemão; se um crítico falha, essa revisão vale 0. Só entre você e quem revisou.',
    formula:
      'Uma revisão = Σ peso · (nota − mínimo) / (máximo − mínimo) / Σ peso, 0 se um critério crítico falha; depois a média das revisões.',
  },
  fr: {
    name: 'Note de qualité',
    definition:
      'La moyenne de vos revues de qualité, de 0 à 100. Chacune pondère des critères que vous connaissez d’avance ; si un critère critique est manqué, cette revue compte 0. Entre vous et la personne qui a relu.',
    formula:
      'Une revue = Σ poids · (note − minimum) / (maximum − minimum) / Σ poids, 0 si un critère critique est manqué ; puis la moyenne des revues.',
  },
  de: {
    name: 'Qualitätswert',
    definition:
      'Der Durchschnitt Ihrer Qualitätsprüfungen, 0 bis 100. Jede gewichtet Kriterien, die Sie vorher kennen; wird ein kritisches verfehlt, zählt diese Prüfung 0. Nur für Sie und wer geprüft hat.',
    formula:
      'Eine Prüfung = Σ Gewicht · (Wert − kleinster) / (größter − kleinster) / Σ Gewicht, 0 bei einem verfehlten kritischen Kriterium; dann der Mittelwert der Prüfungen.',
  },
  it: {
    name: 'Punteggio di qualità',
    definition:
      'La media delle tue revisioni di qualità, da 0 a 100. Ognuna pesa criteri che conosci prima; se ne manca uno critico, quella revisione conta 0. Tra te e chi ha rivisto.',
    formula:
      'Una revisione = Σ peso · (voto − minimo) / (massimo − minimo) / Σ peso, 0 se manca un criterio critico; poi la media delle revisioni.',
  },
  ar: {
    name: 'درجة الجودة',
    definition:
      'متوسط مراجعات الجودة لحالاتك، من 0 إلى 100. تزن كل مراجعة معايير تعرفها مسبقًا؛ وإذا أُخلّ بمعيار حرج فالمراجعة 0. لا يراها إلا أنت ومن راجع.',
    formula:
      'المراجعة = Σ الوزن · (الدرجة − الأدنى) / (الأعلى − الأدنى) / Σ الوزن، و0 عند الإخلال بمعيار حرج؛ ثم متوسط المراجعات.',
  },
};
