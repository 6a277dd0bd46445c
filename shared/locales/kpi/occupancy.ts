import type { KpiText } from '../words/kpi.ts';

export const occupancy: KpiText = {
  en: {
    name: 'Occupancy',
    definition:
      'The share of the team’s working time spent on cases. Above 85 % people tire and quality falls: a sign that the plan, not a person, needs a change.',
    formula: 'Handling / (handling + available); a warning above 85 %.',
  },
  es: {
    name: 'Ocupación',
    definition:
      'La proporción del tiempo de trabajo del equipo dedicada a casos. Por encima del 85 % la gente se cansa y la calidad baja: señal de que hay que cambiar el plan, no a una persona.',
    formula: 'Gestionando / (gestionando + disponible); aviso por encima del 85 %.',
  },
  ro: {
    name: 'Grad de ocupare',
    definition:
      'Proporția timpului de lucru al echipei petrecută cu cazuri. Peste 85 % oamenii obosesc și calitatea scade: semn că trebuie schimbat planul, nu un om.',
    formula: 'La lucru / (la lucru + disponibil); avertisment peste 85 %.',
  },
  'pt-BR': {
    name: 'Ocupação',
    definition:
      'A parcela do tempo de trabalho da equipe gasta em casos. Acima de 85 % as pessoas cansam e a qualidade cai: é o plano que precisa mudar, não uma pessoa.',
    formula: 'Em atendimento / (em atendimento + disponível); aviso acima de 85 %.',
  },
  fr: {
    name: 'Taux d’occupation',
    definition:
      'La part du temps de travail de l’équipe passée sur des cas. Au-delà de 85 %, on se fatigue et la qualité baisse : c’est le plan qu’il faut changer, pas une personne.',
    formula: 'En traitement / (en traitement + disponible) ; alerte au-delà de 85 %.',
  },
  de: {
    name: 'Auslastung',
    definition:
      'Der Anteil der Arbeitszeit des Teams, der auf Fälle entfällt. Über 85 % ermüden Menschen, und die Qualität sinkt: ein Zeichen, dass der Plan zu ändern ist und keine Person.',
    formula: 'Bearbeitend / (bearbeitend + verfügbar); Warnung über 85 %.',
  },
  it: {
    name: 'Occupazione',
    definition:
      'La quota del tempo di lavoro della squadra passata sui casi. Oltre l’85 % ci si stanca e la qualità cala: va cambiato il piano, non una persona.',
    formula: 'In lavorazione / (in lavorazione + disponibile); avviso oltre l’85 %.',
  },
  ar: {
    name: 'الانشغال',
    definition:
      'نسبة وقت عمل الفريق المبذول في الحالات. فوق 85% يتعب الناس وتهبط الجودة: علامة على أن الخطة هي ما يحتاج إلى تغيير، لا شخص.',
    formula: 'المعالجة / (المعالجة + التوفر)؛ تنبيه فوق 85%.',
  },
};
