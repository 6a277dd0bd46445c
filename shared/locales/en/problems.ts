/** What the console says of problems and articles: loaded with its page. */
export const problemWords = {
  title: 'Problems',
  what: 'What people needed help with. The heaviest problem stands first; what its weight is made of stands beside it.',
  how: 'How the weight is made',
  'how.what':
    'Requests begun in these days, times how far each part lies above or below the whole desk’s. With few requests a part is drawn towards the desk’s own, as if ten usual requests were among them; a part nothing is known of is left out. Low scores are of answers given in these days, all else of requests begun in them. Handling is from being taken up to the end.',
  missing:
    'Not counted: tickets that were opened again in the helpdesk; the collector does not hear of all of them. Counted instead is whether the same customer asked about the same again within seven days.',
  by: 'Group by',
  'by.topic': 'Topic',
  weight: 'weighs like {n|one:one usual request|other:{n} usual requests}',
  requests: 'Requests',
  'requests.deflected': '{n} of them solved by an article',
  back: 'Came back within 7 days',
  handling: 'Handling, median',
  low: 'Low scores',
  standing: 'between {low} and {high} of 100, n = {n}',
  'standing.time': 'between {low} and {high}, n = {n}',
  'standing.few': 'n = {n}: too few for an interval',
  'part.none': 'nothing is known: left out',
  factor: '{factor} times the desk’s',
  answers: 'Answers about: {name}',
  'cover.title': 'Articles',
  'cover.none': 'No article is offered to these requests.',
  'cover.write': 'Draft an article from it',
  'cover.some':
    'Today’s survey offers an article to {offered} of {n}, to {spoken} of them in their own language.',
  'cover.lacking': 'Without words in: {languages}.',
  articles: 'Do the articles help?',
  'articles.what':
    'A “yes” counts once 72 hours are over, if the customer would be known again and was not back. The text stands open in the survey: whoever is offered it has it before them. Customers who left the page at the article are not known and not counted.',
  'articles.none':
    'Today’s survey has no article. A question of the kind “An answer to a known problem” is one.',
  article: 'Article',
  'article.former': 'no longer in the survey',
  offered: 'Offered',
  yes: '“This helped”',
  'article.back': 'Back within 72 hours',
  share: 'Helped',
  'article.few': 'too few: it takes {from} offers that are 72 hours old, there are {n}',
  'article.detail':
    '“No”: {no} · said nothing: {nothing} · would not be known again: {unknown} · younger than 72 hours: {young}',
  none: 'Nobody asked for help in these days.',
  more: '{n|one:One lighter problem is|other:{n} lighter problems are} not listed.',
  'page.title': 'Public help page',
  'page.what':
    'Every article that is not kept for the survey stands there: to search, in each of its languages, under an address of its own. Whom it does not help asks you from there, with the article noted.',
  'page.on': 'It is on:',
  'page.off': 'It is off.',
  'page.turn on': 'Turn it on',
  'page.turn off': 'Turn it off',
  'page.file':
    'The configuration file rules: say "help": {"page": true} there, or let an admin hand the settings over to the console.',
  'page.line':
    'on the help page: opened {opened} times, “this helped” {helped}, asked you from there {asked}; nobody is known again there, so no share is told',
  'missed.title': 'Looked for, and found nothing',
  'missed.what':
    'Words customers typed on the help page or in the survey before the session that no article answers, commonest first. They stand here as they are compared, without accents, from the third time on and without saying whose they are; one address counts once a day.',
  'missed.none': 'Nothing was looked for in vain three times in these days.',
  'missed.line': 'looked for {n|one:once|other:{n} times} on {days|one:one day|other:{days} days}',
  'missed.write': 'Write one',
  'missed.write for': 'Write an article for: {words}',
} as const;

/** Every language says all of it: a missing key is a type error. */
export type ProblemWords = Readonly<Record<keyof typeof problemWords, string>>;
