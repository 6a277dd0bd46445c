import type { ArticleWords } from '../en/articles.ts';

export const articleWords: ArticleWords = {
  what: 'Răspunsuri la probleme cunoscute. Sunt oferite înainte de a fi întrebat cineva, după ce răspund sau scriu clienții; le arată și pagina publică de ajutor, acolo unde este pornită. Ce se publică aici este valabil imediat.',
  new: 'Articol nou',
  none: 'Încă niciun articol. Începeți cu o problemă, cu cuvinte care nu au găsit nimic sau cu unul gol.',
  'none asked':
    'Înainte de sesiune nu se întreabă nimic, iar articolele acolo se oferă: alegeți întâi un sondaj.',
  'to surveys': 'La sondaje',
  all: 'Toate articolele',
  title: 'Titlu',
  untitled: 'Fără titlu',
  draft: 'încă nepublicat',
  'edit of': 'Editare: {title}',
  'remove of': 'Scoatere: {title}',
  'said in': 'În {languages}',
  missing: 'Lipsește: {languages}',
  lacking: 'Clienți a căror limbă îi lipsește: {languages}',
  topics: 'Răspunde la solicitări despre: {topics}',
  'topics none': 'Azi nu i s-ar oferi niciunei solicitări din aceste zile.',
  'from.title': 'Schițați unul pornind de la o problemă',
  'from.what':
    'Titlul, condiția și cuvintele de căutare se completează din solicitările acestor zile. Pentru asta se citește ce au scris clienții, iar faptul rămâne la „Cine ce a citit”.',
  'from.choose': 'Problemă',
  'from.line':
    '{name}: {n|one:o solicitare|few:{n} solicitări|other:{n} de solicitări}, {offered} cu un articol',
  'from.go': 'Schițează un articol',
  'wrote.title': 'Ce au scris clienții',
  'wrote.what': '{written} din {n} solicitări, cu cuvinte proprii; cele mai noi sunt aici.',
  'wrote.none': 'Niciuna dintre aceste solicitări nu a fost spusă cu cuvinte proprii.',
  filled:
    'Titlul este cum numește sondajul problema; cuvintele de căutare sunt cele folosite de mai mulți clienți și aproape de nimeni altcineva. Scrieți răspunsul și verificați restul.',
};
