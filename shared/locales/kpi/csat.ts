import type { KpiText } from '../words/kpi.ts';

export const csat: KpiText = {
  en: {
    name: 'Customer satisfaction (CSAT)',
    definition:
      'The share of customers who answered 4 or 5 of 5. One answer per conversation; scales of different kinds are never mixed.',
    formula: '(n4 + n5) / n on five points; on two or three points only the highest counts.',
  },
  es: {
    name: 'Satisfacción del cliente (CSAT)',
    definition:
      'La proporción de clientes que respondieron 4 o 5 de 5. Una respuesta por conversación; nunca se mezclan escalas distintas.',
    formula: '(n4 + n5) / n con cinco puntos; con dos o tres puntos solo cuenta el más alto.',
  },
  ro: {
    name: 'Satisfacția clienților (CSAT)',
    definition:
      'Proporția clienților care au răspuns 4 sau 5 din 5. Un răspuns pe conversație; scările diferite nu se amestecă niciodată.',
    formula: '(n4 + n5) / n pe cinci puncte; pe două sau trei puncte contează doar cel mai înalt.',
  },
  'pt-BR': {
    name: 'Satisfação do cliente (CSAT)',
    definition:
      'A parcela de clientes que responderam 4 ou 5 de 5. Uma resposta por conversa; escalas de tipos diferentes nunca se misturam.',
    formula: '(n4 + n5) / n em cinco pontos; em dois ou três pontos só conta o mais alto.',
  },
  fr: {
    name: 'Satisfaction des clients (CSAT)',
    definition:
      'La part des clients qui ont répondu 4 ou 5 sur 5. Une réponse par conversation ; des échelles différentes ne sont jamais mélangées.',
    formula: '(n4 + n5) / n sur cinq points ; sur deux ou trois points, seul le plus haut compte.',
  },
  de: {
    name: 'Kundenzufriedenheit (CSAT)',
    definition:
      'Der Anteil der Kunden, die 4 oder 5 von 5 gegeben haben. Eine Antwort je Gespräch; Skalen verschiedener Art werden nie vermischt.',
    formula: '(n4 + n5) / n bei fünf Punkten; bei zwei oder drei Punkten zählt nur der höchste.',
  },
  it: {
    name: 'Soddisfazione dei clienti (CSAT)',
    definition:
      'La quota di clienti che hanno risposto 4 o 5 su 5. Una risposta per conversazione; scale di tipo diverso non si mescolano mai.',
    formula: '(n4 + n5) / n su cinque punti; su due o tre punti conta solo il più alto.',
  },
  ar: {
    name: 'رضا العملاء (CSAT)',
    definition:
      'نسبة العملاء الذين أجابوا بـ 4 أو 5 من 5. إجابة واحدة لكل محادثة، ولا تُخلط مقاييس من أنواع مختلفة أبدًا.',
    formula: '\u2066(n4 + n5) / n\u2069 على خمس نقاط؛ وعلى نقطتين أو ثلاث تُحتسب أعلاها فقط.',
  },
};
