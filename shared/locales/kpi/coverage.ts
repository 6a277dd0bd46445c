import type { KpiText } from '../words/kpi.ts';

export const coverage: KpiText = {
  en: {
    name: 'Teams that hear from customers',
    definition:
      'How many of the teams that solved tickets received at least one answer. A team nobody hears about cannot be judged, nor praised.',
    formula: 'Queues with an answer / queues with solved tickets.',
  },
  es: {
    name: 'Equipos que oyen a sus clientes',
    definition:
      'Cuántos de los equipos que resolvieron tickets recibieron al menos una respuesta. A un equipo del que nadie oye no se le puede juzgar, ni elogiar.',
    formula: 'Colas con alguna respuesta / colas con tickets resueltos.',
  },
  ro: {
    name: 'Echipe care își aud clienții',
    definition:
      'Câte dintre echipele care au rezolvat tichete au primit cel puțin un răspuns. O echipă despre care nu se aude nimic nu poate fi nici judecată, nici lăudată.',
    formula: 'Cozi cu un răspuns / cozi cu tichete rezolvate.',
  },
  'pt-BR': {
    name: 'Equipes que ouvem os clientes',
    definition:
      'Quantas das equipes com tickets resolvidos receberam ao menos uma resposta. Uma equipe de quem ninguém fala não pode ser julgada nem elogiada.',
    formula: 'Filas com uma resposta / filas com tickets resolvidos.',
  },
  fr: {
    name: 'Équipes qui entendent leurs clients',
    definition:
      'Combien des équipes ayant résolu des tickets ont reçu au moins une réponse. Une équipe dont personne ne dit rien ne peut être ni jugée ni félicitée.',
    formula: 'Files avec une réponse / files avec des tickets résolus.',
  },
  de: {
    name: 'Teams, die von Kunden hören',
    definition:
      'Wie viele der Teams mit gelösten Tickets mindestens eine Antwort bekommen haben. Ein Team, von dem niemand hört, kann man weder beurteilen noch loben.',
    formula: 'Warteschlangen mit einer Antwort / Warteschlangen mit gelösten Tickets.',
  },
  it: {
    name: 'Squadre che sentono i clienti',
    definition:
      'Quante delle squadre con ticket risolti hanno ricevuto almeno una risposta. Una squadra di cui nessuno dice nulla non si può né giudicare né lodare.',
    formula: 'Code con una risposta / code con ticket risolti.',
  },
  ar: {
    name: 'فرق يصلها صوت العملاء',
    definition:
      'كم من الفرق التي حلّت تذاكر وصلتها إجابة واحدة على الأقل. فريق لا يقول أحد عنه شيئًا لا يُحكم عليه ولا يُثنى عليه.',
    formula: 'قوائم لها إجابة / قوائم لها تذاكر محلولة.',
  },
};
