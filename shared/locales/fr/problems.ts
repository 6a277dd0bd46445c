import type { ProblemWords } from '../en/problems.ts';

export const problemWords: ProblemWords = {
  title: 'Problèmes',
  what: 'Ce pour quoi on a demandé de l’aide. Le problème qui pèse le plus vient en premier ; à côté figure ce qui fait son poids.',
  how: 'Comment le poids est calculé',
  'how.what':
    'Les demandes commencées ces jours-là, multipliées par l’écart de chaque part avec celle de tout le service. Avec peu de demandes, la part est rapprochée de celle du service, comme si dix demandes ordinaires s’y trouvaient ; une part dont on ne sait rien est laissée de côté. Les notes basses viennent des réponses données ces jours-là, tout le reste des demandes commencées alors. Le traitement va de la prise en charge à la fin.',
  missing:
    'Ne sont pas comptés les tickets rouverts dans le helpdesk : le collecteur ne les apprend pas tous. À leur place : le même client a-t-il redemandé la même chose sous sept jours ?',
  by: 'Distinguer par',
  'by.topic': 'Sujet',
  weight: 'pèse comme {n|one:une demande ordinaire|other:{n} demandes ordinaires}',
  requests: 'Demandes',
  'requests.deflected': 'dont {n} résolues par un article',
  back: 'Revenus sous 7 jours',
  handling: 'Traitement, médiane',
  low: 'Notes basses',
  standing: 'entre {low} et {high} sur 100, n = {n}',
  'standing.time': 'entre {low} et {high}, n = {n}',
  'standing.few': 'n = {n} : trop peu pour un intervalle',
  'part.none': 'on n’en sait rien : laissé de côté',
  factor: '{factor} fois celle du service',
  answers: 'Réponses sur : {name}',
  'cover.title': 'Articles',
  'cover.none': 'Aucun article n’est proposé à ces demandes.',
  'cover.write': 'Ébaucher un article à partir de là',
  'cover.some':
    'L’enquête du jour propose un article à {offered} sur {n}, dont {spoken} dans leur propre langue.',
  'cover.lacking': 'Sans texte en : {languages}.',
  articles: 'Les articles aident-ils ?',
  'articles.what':
    'Un « oui » compte après 72 heures, si le client serait reconnu et n’est pas revenu. Le texte est ouvert dans l’enquête : à qui il est proposé, il est sous les yeux. De qui a quitté la page là, on ne sait rien ; il n’est dans aucun chiffre.',
  'articles.none':
    'L’enquête du jour n’a pas d’article. En est un une question du type « réponse à un problème connu ».',
  article: 'Article',
  'article.former': 'n’est plus dans l’enquête',
  offered: 'Proposé',
  yes: '« Cela m’a aidé »',
  'article.back': 'Revenus sous 72 heures',
  share: 'A aidé',
  'article.few': 'trop peu : il faut {from} propositions de plus de 72 heures, il y en a {n}',
  'article.detail':
    '« Non » : {no} · rien dit : {nothing} · ne seraient pas reconnus : {unknown} · moins de 72 heures : {young}',
  none: 'Personne n’a demandé d’aide ces jours-là.',
  more: '{n|one:Un problème plus léger n’est pas affiché|other:{n} problèmes plus légers ne sont pas affichés}.',
  'page.title': 'Page d’aide publique',
  'page.what':
    'On y trouve chaque article qui n’est pas réservé à l’enquête : à chercher, dans chacune de ses langues, à sa propre adresse. Qui n’est pas aidé vous demande de là, l’article noté.',
  'page.on': 'Elle est activée :',
  'page.off': 'Elle est désactivée.',
  'page.turn on': 'L’activer',
  'page.turn off': 'La désactiver',
  'page.file':
    'Le fichier de configuration décide : écrivez-y "help": {"page": true}, ou un administrateur remet les réglages à la console.',
  'page.line':
    'sur la page d’aide : ouvert {opened} fois, « cela m’a aidé » {helped}, ont demandé de là {asked} ; personne n’y est reconnu, donc aucune part',
  'missed.title': 'Cherché sans rien trouver',
  'missed.what':
    'Des mots tapés sur la page d’aide ou dans l’enquête avant la session auxquels aucun article ne répond, les plus fréquents d’abord. Ils s’affichent tels qu’ils sont comparés, sans accents, à partir de la troisième fois et sans dire de qui ils viennent ; une adresse compte une fois par jour.',
  'missed.none': 'Rien n’a été cherché en vain trois fois ces jours-ci.',
  'missed.line': 'cherché {n|one:une fois|other:{n} fois} en {days|one:un jour|other:{days} jours}',
  'missed.write': 'En écrire un',
  'missed.write for': 'Écrire un article sur : {words}',
};
