/** What the console says on the page of articles: loaded with it. */
export const articleWords = {
  what: 'Answers to known problems. Customers are offered them before anybody is asked, by what they answer or write; the public help page shows them too, where it is on. What is published here holds at once.',
  new: 'New article',
  none: 'No article yet. Begin with a problem, with words that found nothing, or with an empty one.',
  'none asked': 'Nothing is asked before the session, and articles are offered there: choose a survey first.',
  'to surveys': 'To the surveys',
  all: 'All articles',
  title: 'Title',
  untitled: 'Without a title',
  draft: 'not published yet',
  'edit of': 'Edit: {title}',
  'remove of': 'Take out: {title}',
  'said in': 'In {languages}',
  missing: 'Missing: {languages}',
  lacking: 'Customers whose language it lacks: {languages}',
  topics: 'Answers requests about: {topics}',
  'topics none': 'No request of these days would be offered it today.',
  'from.title': 'Draft one from a problem',
  'from.what':
    'Title, condition and search words are filled in from the requests of these days. What customers wrote is read for that, and stands under “Who read what”.',
  'from.choose': 'Problem',
  'from.line': '{name}: {n|one:one request|other:{n} requests}, {offered} offered an article',
  'from.go': 'Draft an article',
  'wrote.title': 'What customers wrote',
  'wrote.what': '{written} of {n} requests in own words; the newest stand here.',
  'wrote.none': 'None of these requests was told in own words.',
  filled:
    'The title is what the survey calls the problem, the search words are what several customers used and hardly anybody else. Write the answer and check the rest.',
} as const;

/** Every language says all of it: a missing key is a type error. */
export type ArticleWords = Readonly<Record<keyof typeof articleWords, string>>;
