import type { LoyaltyWords } from '../en/loyalty.ts';

export const loyaltyWords: LoyaltyWords = {
  title: 'Fidélité',
  per: 'Par',
  'per.month': 'mois',
  'per.quarter': 'trimestre',
  'per.year': 'année',
  period: 'Période',
  none: 'Rien n’est encore connu : aucun cas n’est arrivé et rien n’a été saisi ci-dessous.',
  'retention.title': 'Clients restés',
  'retention.standing': '{hits} des {n} clients du début l’étaient encore à la fin.',
  'retention.all': 'Tous les clients sont comptés : il n’y a pas d’intervalle.',
  'retention.hits': 'Restés',
  'retention.n': 'Au début',
  'complaints.title': 'Cas qui sont des réclamations',
  'complaints.standing': '{hits} cas sur {n} ont un sujet marqué comme réclamation.',
  'complaints.hits': 'Réclamations',
  'complaints.n': 'Cas',
  'conversion.title': 'Visites avec commande',
  'conversion.standing': '{hits} visites de la boutique sur {n} ont abouti à une commande.',
  'conversion.hits': 'Commandes',
  'conversion.n': 'Visites',
  between: 'Entre {low} et {high} (95 %).',
  'change.higher': 'Plus haut que pendant la période précédente, au-delà de ce que le hasard peut apporter.',
  'change.lower': 'Plus bas que pendant la période précédente, au-delà de ce que le hasard peut apporter.',
  'reason.open': 'Cette période n’est pas terminée.',
  'missing.customers':
    'Il manque les clients de {months}. Saisissez ci-dessous combien ils étaient au début, combien sont arrivés et combien ils étaient à la fin, ou importez un fichier.',
  'missing.shop':
    'Il manque les visites et les commandes de {months}. Saisissez ci-dessous ce que compte la boutique, ou importez un fichier.',
  'reason.mismatch':
    '{months} ne commence pas avec autant de clients que le mois précédent n’en comptait à la fin. Corrigez l’un des deux ci-dessous.',
  'reason.lost-again':
    'Plus de clients sont partis qu’il n’y en avait au début : certains sont arrivés et repartis pendant la période. Ces chiffres ne disent pas qui est resté ; regardez des périodes plus courtes.',
  'reason.unmarked': 'Personne n’a encore dit quels sujets sont des réclamations. Cochez-les ci-dessous.',
  'reason.no topics':
    'Aucun cas n’a encore de sujet. Les règles en donnent un (Réglages › Orientation), de même que le helpdesk lu par le collecteur.',
  'reason.old':
    'Les cas sont connus depuis le {since}, tant que retentionDays les conserve : cette période a commencé avant.',
  'reason.reading': 'Le helpdesk est lu pour la première fois : tous les cas ne sont pas encore connus.',
  'reason.nothing': 'Il n’y avait rien à compter pendant cette période.',
  'trend.title': '{title}, période par période',
  'trend.summary': 'De {first} ({from}) à {last} ({to}).',
  how: 'Comment est-ce calculé ?',
  'how.retention':
    'Clients restés : ceux de la fin sans les nouveaux, divisés par ceux du début. Pour un trimestre ou une année comptent le début du premier mois et la fin du dernier ; chaque mois doit commencer avec autant de clients que le précédent à sa fin.',
  'how.complaints':
    'Réclamations : les cas arrivés avec un sujet coché ici, divisés par tous ceux qui sont arrivés, quelle qu’en soit l’issue. Cocher d’autres sujets recompte toutes les périodes.',
  'how.conversion':
    'Commandes : les visites de la boutique qui ont abouti à une commande, divisées par toutes les visites, telles que la boutique les compte. Cela ne dit pas quelle part y a le support.',
  'how.source':
    'Les intervalles sont ceux de Wilson à 95 %. Les cas viennent {source} et sont connus depuis le {since} ; clients et commandes tels que saisis ici. Personne de l’équipe n’est compté.',
  'source.helpdesk': 'du helpdesk, lu par le collecteur',
  'source.sessions': 'des sessions du collecteur',
  'enter.title': 'Clients et commandes d’un mois',
  'enter.what':
    'D’après votre liste de clients et votre boutique. Une ligne vide vaut comme inconnue : ce qui y figurait est retiré.',
  'enter.start': 'Clients au début',
  'enter.new': 'Nouveaux dans le mois',
  'enter.end': 'Clients à la fin',
  'enter.visits': 'Visites de la boutique',
  'enter.orders': 'Dont avec commande',
  'enter.save': 'Enregistrer ce mois',
  saved: 'Enregistré comme version {version}.',
  'topics.title': 'Sujets qui sont des réclamations',
  'topics.what': 'Les cas dont le sujet est coché ici comptent comme réclamations, dans toutes les périodes.',
  'topics.n': '{n|one:{n} cas|other:{n} cas}',
  'topics.save': 'Enregistrer ces sujets',
  'file.title': 'Clients et commandes depuis un fichier',
  'file.what':
    'Un CSV dont la première ligne nomme les colonnes : month, customers_start, customers_new, customers_end, visits, orders (l’une des deux sortes suffit). Il est d’abord examiné ; rien n’est gardé avant que vous n’enregistriez.',
};
