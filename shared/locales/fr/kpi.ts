import type { StateWords } from '../en/kpi.ts';
import type { KpiWords } from '../words/kpi.ts';

export const kpi: KpiWords = {
  csat: {
    name: 'Satisfaction des clients (CSAT)',
    definition:
      'La part des clients qui ont répondu 4 ou 5 sur 5. Une réponse par conversation ; des échelles différentes ne sont jamais mélangées.',
    formula: '(n4 + n5) / n sur cinq points ; sur deux ou trois points, seul le plus haut compte.',
  },
  nps: {
    name: 'Nous recommanderaient (NPS)',
    definition:
      'Promoteurs (9–10) moins détracteurs (0–6), en points de −100 à 100. Affiché à partir de 10 réponses.',
    formula:
      '100 · (part des 9–10 − part des 0–6). Intervalle : Wald ajusté ; en dessous de 20 réponses, l’intervalle du score.',
  },
  ces: {
    name: 'A été facile (CES)',
    definition: 'La part des clients qui disent, de 5 à 7 sur 7, qu’on leur a rendu les choses faciles.',
    formula:
      'Réponses 5–7 / toutes les réponses, de 1 à 7, à « [Entreprise] m’a facilité le traitement de ma demande » ; leur moyenne à côté.',
  },
  'first-contact-resolution': {
    name: 'Résolution au premier contact',
    definition:
      'La part des tickets résolus qui le sont restés, sans nouveau ticket du même client sur le même sujet en 7 jours, y compris un ticket fusionné depuis ; un ticket que nous avons ouvert et où le client n’a jamais écrit n’en est pas un. Consulter un expert n’y change rien. Annoncé quand 7 jours sont passés.',
    formula:
      'Tickets résolus sans réouverture et sans nouveau ticket du même client sur le même sujet en 7 jours / tickets résolus. Mesure la qualité, à la différence de la résolution au premier niveau.',
  },
  'reopen-rate': {
    name: 'Taux de réouverture',
    definition:
      'La part des tickets résolus que le client a rouverts en 7 jours. Un simple merci et une nouvelle affaire ne comptent pas. Annoncé quand 7 jours sont passés.',
    formula:
      'Tickets rouverts en 7 jours / tickets résolus pour la première fois, annoncé quand ils ont 7 jours.',
  },
  'quality-score': {
    name: 'Note de qualité',
    definition:
      'La moyenne de vos revues de qualité, de 0 à 100. Chacune pondère des critères que vous connaissez d’avance ; si un critère critique est manqué, cette revue compte 0. Entre vous et la personne qui a relu.',
    formula:
      'Une revue = Σ poids · (note − minimum) / (maximum − minimum) / Σ poids, 0 si un critère critique est manqué ; puis la moyenne des revues.',
  },
  'one-touch': {
    name: 'Résolu en une réponse',
    definition:
      'La part des tickets résolus qui ont demandé exactement une réponse publique (un texte d’ouverture que le client pouvait lire en est une) et n’ont jamais été rouverts. Un simple merci ne rouvre pas. Pas un objectif : certains cas demandent une conversation.',
    formula:
      'Tickets résolus avec exactement un message public de notre part et sans réouverture sauf par un merci / tickets résolus.',
  },
  ownership: {
    name: 'Prise en charge',
    definition:
      'La part des tickets résolus que quelqu’un avait en charge et qui ont changé de mains deux fois au plus. Un client ne doit pas être promené.',
    formula:
      'Tickets résolus qui avaient un responsable et ont changé de mains deux fois au plus / tickets résolus.',
  },
  'agent-reply-clock': {
    name: 'Délai de réponse',
    definition:
      'Combien de temps un client a attendu chacune de vos réponses : depuis son message resté sans réponse ou, si c’est plus tard, depuis que le ticket est le vôtre, que vous y êtes invité ou y avez pris part ; l’attente d’avant n’est à personne ; sans le temps où le ticket attendait le client, un tiers ou un expert. La valeur du milieu.',
    formula:
      'Réponse − le plus tardif entre le premier message sans réponse et le moment où vous étiez là, moins le temps en attente, en pause et chez un expert ; il appartient à qui l’a envoyée.',
  },
  'first-response-time': {
    name: 'Délai de première réponse',
    definition:
      'Du premier message du client, ou de la remise par le robot, à la première réponse publique d’une personne. Ce qui a été résolu sans réponse puis redemandé compte depuis la nouvelle question ; après une fusion, depuis la plus ancienne. La valeur du milieu ; elle appartient à l’équipe.',
    formula: 'Première réponse publique d’une personne − création, remise par le robot ou question reposée.',
  },
  'next-reply-time': {
    name: 'Délai des réponses suivantes',
    definition:
      'Combien de temps les clients ont attendu chaque réponse après la première, depuis leur premier message sans réponse. La valeur du milieu ; elle appartient à l’équipe.',
    formula: 'Réponse publique − premier message du client sans réponse.',
  },
  'first-resolution-time': {
    name: 'Délai de première résolution',
    definition: 'De la création du ticket à sa première résolution. La valeur du milieu.',
    formula: 'Première résolution − création.',
  },
  'full-resolution-time': {
    name: 'Délai de résolution définitive',
    definition:
      'De la création du ticket à la résolution qui a tenu, réouvertures comprises. La valeur du milieu.',
    formula: 'Dernière résolution − création.',
  },
  'requester-wait': {
    name: 'Attente du client',
    definition:
      'Combien de temps un ticket résolu nous a attendus en tout : nouveau, ouvert ou en pause. La valeur du milieu ; elle appartient à l’équipe, car une partie s’écoule avant toute affectation.',
    formula: 'Σ temps nouveau, ouvert ou en pause.',
  },
  'agent-wait': {
    name: 'Attente de la réponse du client',
    definition:
      'Combien de temps un ticket résolu a attendu le client en tout, jusqu’à ce qu’il écrive. La valeur du milieu. Ni bon ni mauvais en soi.',
    formula: 'Σ temps en attente, jusqu’à ce que le client écrive.',
  },
  'hold-time': {
    name: 'En pause',
    definition:
      'Combien de temps un ticket résolu a attendu quelqu’un d’extérieur en tout, un fournisseur par exemple. La valeur du milieu.',
    formula: 'Σ temps en pause.',
  },
  'handle-time': {
    name: 'Temps de traitement (estimation)',
    definition:
      'Combien de temps un ticket résolu était ouvert et vous était affecté, les pauses de plus de 30 minutes coupées. Une estimation, car personne n’a mesuré le travail lui-même. Jamais un objectif : une aide soignée prend le temps qu’il faut.',
    formula: 'Σ temps ouvert et affecté, chaque durée sans événement coupée à 30 minutes.',
  },
  'queue-wait': {
    name: 'Attente en file',
    definition:
      'De la création du ticket, ou de la remise par le robot, jusqu’à ce que quelqu’un soit affecté, réponde, ou que le client parte. La valeur du milieu.',
    formula: 'Première affectation, réponse d’une personne ou départ − création ou remise.',
  },
  'volume-incoming': {
    name: 'Tickets entrants',
    definition:
      'Tickets ouverts dans la période, par des clients ou pour eux. Sans le courrier indésirable, les supprimés, les essais et ceux fusionnés dans un autre. Jamais un objectif : personne ne décide combien de problèmes ont les clients.',
    formula: 'Tickets créés dans la période.',
  },
  'volume-solved': {
    name: 'Tickets résolus',
    definition:
      'Tickets résolus dans la période et toujours résolus. Jamais un objectif : plus de tickets n’est pas une meilleure aide.',
    formula: 'Tickets dont la résolution actuelle tombe dans la période, quelle que soit leur création.',
  },
  'volume-helped': {
    name: 'Tickets où vous avez aidé',
    definition:
      'Tickets résolus auxquels vous avez pris part sans être la personne qui les a résolus : comme expert consulté, comme renfort, ou par une remise complète. Ils comptent autant que les vôtres.',
    formula: 'Tickets résolus avec une part substantielle de quelqu’un qui ne les a pas résolus.',
  },
  backlog: {
    name: 'Encours',
    definition:
      'Tickets créés et non résolus à la fin de la période, chacun compté pour qui l’avait alors ; ce que personne n’avait est à l’équipe.',
    formula: 'Tickets créés et non résolus à la fin de la période, par âge.',
  },
  'backlog-age': {
    name: 'Âge de l’encours',
    definition:
      'Depuis combien de temps les tickets encore ouverts à la fin de la période le sont, depuis leur dernière réouverture s’il y en a eu une. La valeur du milieu.',
    formula: 'Médiane et P90 (type 7) des âges de l’encours ; le plus ancien à côté.',
  },
  abandonment: {
    name: 'Abandons',
    definition:
      'La part des clients partis avant la réponse d’une personne, après plus de 10 secondes d’attente, parmi tous ceux qui ont quitté la file d’une façon ou d’une autre. Qui est parti après une attente inconnue est nommé à côté, pas compté comme perdu.',
    formula: 'Partis avant la réponse d’une personne, après plus de 10 s / tous ceux qui ont quitté la file.',
  },
  'sla-attainment': {
    name: 'Promesses tenues (SLA)',
    definition:
      'La part des promesses tenues parmi celles qui sont tranchées. Échue et toujours ouverte compte comme rompue ; pas encore échue ne compte pas. La priorité est celle du ticket au moment de la promesse. Une promesse plus récente change l’objectif, jamais le départ, et n’efface aucune rupture ; elle peut s’arrêter pendant qu’on attend le client.',
    formula:
      'Tenues / (tenues + rompues), selon la priorité au moment de la promesse ; une promesse plus récente change l’objectif, pas le départ.',
  },
  deflection: {
    name: 'Résolu par un article',
    definition:
      'La part des sessions où le client a dit qu’un article avait résolu le problème. Honnête : un client revenu en 72 heures n’a pas été aidé, et celui qu’on ne peut pas reconnaître ne compte pas comme aidé.',
    formula:
      'Sessions avec « cela a résolu » et sans retour du client en 72 heures / sessions ouvertes par des clients.',
  },
  'answer-rate': {
    name: 'Taux de réponse',
    definition:
      'La part des enquêtes auxquelles on a répondu, parmi celles envoyées et non revenues. Pas un objectif : personne ne doit mendier des réponses.',
    formula: 'Répondues / (envoyées − revenues).',
  },
  coverage: {
    name: 'Équipes qui entendent leurs clients',
    definition:
      'Combien des équipes ayant résolu des tickets ont reçu au moins une réponse. Une équipe dont personne ne dit rien ne peut être ni jugée ni félicitée.',
    formula: 'Files avec une réponse / files avec des tickets résolus.',
  },
  certifications: {
    name: 'Certifications',
    definition: 'Certifications obtenues et non expirées, parmi celles prévues d’ici la fin de la période.',
    formula: 'Obtenues et valables / prévues, à la fin de la période.',
  },
  engagement: {
    name: 'Recommanderaient d’y travailler (eNPS)',
    definition:
      'Collègues qui recommanderaient de travailler ici (9–10) moins ceux qui ne le feraient pas (0–6), en points de −100 à 100. Anonyme : à partir de 5 réponses, jamais pour une personne.',
    formula:
      '100 · (part des 9–10 − part des 0–6) de la recommandation du lieu de travail, à partir de cinq réponses.',
  },
  occupancy: {
    name: 'Taux d’occupation',
    definition:
      'La part du temps de travail de l’équipe passée sur des cas. Au-delà de 85 %, on se fatigue et la qualité baisse : c’est le plan qu’il faut changer, pas une personne.',
    formula: 'En traitement / (en traitement + disponible) ; alerte au-delà de 85 %.',
  },
  'customer-retention': {
    name: 'Fidélité des clients',
    definition:
      'La part des clients du début de la période qui l’étaient encore à la fin ; les nouveaux sont laissés de côté.',
    formula: '(Clients à la fin − nouveaux) / clients au début.',
  },
  'cost-per-resolution': {
    name: 'Coût par résolution',
    definition:
      'Ce que le support a coûté dans la période, par ticket résolu. Un ticket résolu à un niveau supérieur a aussi été payé aux niveaux inférieurs : les coûts s’additionnent de niveau en niveau.',
    formula: 'Dépenses d’exploitation / tickets résolus, additionnées de niveau en niveau.',
  },
};

export const states: StateWords = {
  'target.text': 'Objectif {value}',
  'target.is met': 'atteint',
  'target.is near': 'proche',
  'target.is attention': 'à regarder',
  'target.is none': 'pas encore de chiffre',
  'target.because no number': 'pas encore de chiffre',
  'target.because partner has no number':
    '{partner} n’a pas encore de chiffre, et la vitesse ne se juge pas seule',
  'target.because partner has no target': 'convenir aussi de {partner} : la vitesse ne se juge pas seule',
  'target.because partner missed': '{partner} est en dessous de ce qui était convenu',
  'interval.text': 'intervalle à {level} {low} – {high}',
  'waiting.text': '{count} attendent encore, le plus ancien depuis {age}',
  'band.text': 'Équipe : la moitié environ entre {low} et {high} ({voices} voix)',
  'band.what':
    'Une fois par mois, le navigateur de chaque collègue donne un chiffre volontairement inexact ; leur moyenne est {middle} (la vraie est entre {from} et {to} neuf fois sur dix), et la moitié d’une équipe se trouve d’ordinaire dans la largeur montrée. Personne, pas même qui gère le serveur, n’obtient votre chiffre exact, et les congés de quelqu’un n’y changent rien.',
  'band.none':
    'Il n’y a pas encore de chiffre de l’équipe : il faut {least} collègues avec {cases} cas chacun en 13 semaines, et il est tiré le 11 de chaque mois. Chaque navigateur donne un chiffre volontairement inexact, pour que personne n’obtienne le vôtre.',
  'reason.too few': 'Encore trop peu pour se prononcer.',
  'reason.no schedule':
    'Les heures ouvrées ne sont pas connues : demandez à votre responsable, ou regardez l’horloge continue.',
  'reason.not ripe': 'Trop tôt : ces cas peuvent encore changer.',
  'reason.no answers': 'Aucun client n’a encore répondu.',
  'reason.nothing in period': 'Rien dans cette période.',
  'reason.not available here': 'Ce helpdesk ne le dit pas.',
  'reason.mixed formats': 'Demandé sur des échelles différentes, qu’il ne faut pas mélanger.',
  'reason.crowd too small': 'Trop peu de personnes pour rester anonyme.',
  'n.text': 'n = {n}',
  'method.share with Wilson interval': 'Part des oui parmi tous, avec l’intervalle de Wilson',
  'method.median': 'Médiane (type 7)',
  'method.median of open and assigned time':
    'Médiane (type 7) du temps ouvert et affecté : une approximation',
  'method.median age at the end': 'Médiane (type 7) des âges à la fin de la période',
  'method.count': 'Nombre',
  'method.count at the end': 'Nombre à la fin de la période',
  'method.net promoters': 'Part des promoteurs moins part des détracteurs',
  'method.mean of reviews': 'Moyenne des revues',
  'method.customers kept': 'Clients à la fin, sans les nouveaux, parmi ceux du début',
  'method.teams heard': 'Équipes avec une réponse parmi celles avec des tickets résolus',
  'method.valid of planned': 'Valables parmi les prévues à la fin de la période',
  'method.expense per solved ticket': 'Dépenses d’exploitation divisées par les tickets résolus',
  'method.handling of all time': 'Traitement sur le temps de traitement et de disponibilité',
  'method.for the team only': 'Mesuré pour l’équipe seulement',
  none: 'aucun chiffre',
  'expected.better': 'Mieux qu’attendu pour vos cas',
  'expected.as expected': 'Comme attendu pour vos cas',
  'expected.below': 'En dessous de ce qui est attendu pour vos cas : à regarder',
  'expected.not enough': 'Pas encore assez de cas pour comparer à ce qui est attendu',
  'change.may have changed': 'A peut-être changé dans la semaine du {week}',
  'reach.within': 'Dans ce que vous atteignez d’ordinaire ({low} – {high}) : réalisable',
  'reach.easy': 'Vous l’atteignez déjà d’ordinaire ({low} – {high}) : facile',
  'reach.stretch': 'Au-delà de ce que vous atteignez d’ordinaire ({low} – {high}) : ambitieux',
  'reach.unknown': 'Votre passé est trop court pour le dire',
  'pace.ahead': 'en avance',
  'pace.on': 'en bonne voie',
  'pace.behind': 'pas encore en bonne voie',
  'pace.unknown': 'trop tôt pour le dire',
  'proposal.proposed': 'Proposé : attend le oui de l’agent',
  'proposal.accepted': 'Accepté',
  'proposal.declined': 'Refusé',
  'proposal.withdrawn': 'Retiré',
  'pair.text': '{partner} à côté : {value}',
  'pair.none': '{partner} à côté n’a pas encore de chiffre, la vitesse seule ne dit donc rien',
};
