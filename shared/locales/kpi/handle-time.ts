import type { KpiText } from '../words/kpi.ts';

export const handleTime: KpiText = {
  en: {
    name: 'Handle time (estimate)',
    definition:
      'How long a solved ticket was open and assigned to you, pauses of more than 30 minutes cut short. An estimate, because nobody measured the work itself. Never a target: careful help takes the time it takes.',
    formula: 'Σ time open and assigned, each stretch without an event cut to 30 minutes.',
  },
  es: {
    name: 'Tiempo de gestión (estimado)',
    definition:
      'Cuánto estuvo un ticket resuelto abierto y asignado a ti, con las pausas de más de 30 minutos recortadas. Es una estimación, porque nadie midió el trabajo en sí. Nunca un objetivo: una ayuda cuidadosa lleva su tiempo.',
    formula: 'Σ tiempo abierto y asignado, con cada tramo sin actividad recortado a 30 minutos.',
  },
  ro: {
    name: 'Timp de lucru (estimat)',
    definition:
      'Cât a fost un tichet rezolvat deschis și atribuit ție, cu pauzele de peste 30 de minute scurtate. O estimare, pentru că munca însăși n-a măsurat-o nimeni. Niciodată o țintă: ajutorul atent durează cât durează.',
    formula: 'Σ timp deschis și atribuit, fiecare porțiune fără activitate scurtată la 30 de minute.',
  },
  'pt-BR': {
    name: 'Tempo de atendimento (estimativa)',
    definition:
      'Quanto um ticket resolvido ficou aberto e designado a você, com pausas de mais de 30 minutos encurtadas. Uma estimativa, porque ninguém mediu o trabalho em si. Nunca é meta: ajuda cuidadosa leva o tempo que leva.',
    formula: 'Σ tempo aberto e designado, cada trecho sem evento encurtado a 30 minutos.',
  },
  fr: {
    name: 'Temps de traitement (estimation)',
    definition:
      'Combien de temps un ticket résolu était ouvert et vous était affecté, les pauses de plus de 30 minutes coupées. Une estimation, car personne n’a mesuré le travail lui-même. Jamais un objectif : une aide soignée prend le temps qu’il faut.',
    formula: 'Σ temps ouvert et affecté, chaque durée sans événement coupée à 30 minutes.',
  },
  de: {
    name: 'Bearbeitungszeit (geschätzt)',
    definition:
      'Wie lange ein gelöstes Ticket offen und Ihnen zugeteilt war, Pausen über 30 Minuten gekürzt. Eine Schätzung, denn niemand hat die Arbeit selbst gemessen. Nie ein Ziel: Sorgfältige Hilfe dauert so lange, wie sie dauert.',
    formula: 'Σ Zeit offen und zugeteilt, jede Strecke ohne Ereignis auf 30 Minuten gekürzt.',
  },
  it: {
    name: 'Tempo di lavorazione (stima)',
    definition:
      'Quanto un ticket risolto è stato aperto e assegnato a te, con le pause oltre i 30 minuti accorciate. Una stima, perché nessuno ha misurato il lavoro in sé. Mai un obiettivo: un aiuto accurato prende il tempo che serve.',
    formula: 'Σ tempo aperto e assegnato, ogni tratto senza eventi accorciato a 30 minuti.',
  },
  ar: {
    name: 'زمن المعالجة (تقدير)',
    definition:
      'كم بقيت تذكرة محلولة مفتوحة ومسندة إليك، مع اختصار كل توقف يزيد على 30 دقيقة. تقدير، لأن أحدًا لم يقس العمل نفسه. ليس هدفًا أبدًا: المساعدة المتأنية تأخذ وقتها.',
    formula: 'Σ الوقت مفتوحةً ومسندةً، وكل فترة بلا حدث تُختصر إلى 30 دقيقة.',
  },
};
