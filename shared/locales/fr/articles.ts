import type { ArticleWords } from '../en/articles.ts';

export const articleWords: ArticleWords = {
  what: 'Réponses à des problèmes connus. Elles sont proposées avant que quiconque soit sollicité, d’après ce que les clients répondent ou écrivent ; la page d’aide publique les montre aussi, là où elle est activée. Ce qui est publié ici vaut aussitôt.',
  new: 'Nouvel article',
  none: 'Pas encore d’article. Commencez par un problème, par des mots restés sans réponse ou par un article vide.',
  'none asked':
    'Rien n’est demandé avant la session, et c’est là que les articles sont proposés : choisissez d’abord une enquête.',
  'to surveys': 'Aller aux enquêtes',
  all: 'Tous les articles',
  title: 'Titre',
  untitled: 'Sans titre',
  draft: 'pas encore publié',
  'edit of': 'Modifier : {title}',
  'remove of': 'Retirer : {title}',
  'said in': 'En {languages}',
  missing: 'Manque : {languages}',
  lacking: 'Clients dont la langue lui manque : {languages}',
  topics: 'Répond à des demandes sur : {topics}',
  'topics none': 'Il ne serait proposé aujourd’hui à aucune demande de ces jours.',
  'from.title': 'En ébaucher un à partir d’un problème',
  'from.what':
    'Le titre, la condition et les mots de recherche sont remplis à partir des demandes de ces jours. Pour cela, on lit ce que les clients ont écrit, et cela figure sous « Qui a lu quoi ».',
  'from.choose': 'Problème',
  'from.line': '{name} : {n|one:{n} demande|other:{n} demandes}, {offered} avec un article',
  'from.go': 'Ébaucher un article',
  'wrote.title': 'Ce que les clients ont écrit',
  'wrote.what': '{written} demandes sur {n} dans leurs propres mots ; les plus récentes sont ici.',
  'wrote.none': 'Aucune de ces demandes n’a été dite dans ses propres mots.',
  filled:
    'Le titre est le nom que l’enquête donne au problème ; les mots de recherche sont ceux que plusieurs clients ont employés et presque personne d’autre. Écrivez la réponse et vérifiez le reste.',
};
