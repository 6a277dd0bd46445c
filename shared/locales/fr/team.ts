import type { TeamWords } from '../en/team.ts';
import type { TeamKpiWords } from '../words/team.ts';

export const teamKpis: TeamKpiWords = {
  'volume-incoming': {
    name: 'Tickets entrants',
    definition:
      'Tickets ouverts dans la période, par des clients ou pour eux. Spam, supprimés, tests et fusionnés ne comptent pas. Jamais un objectif.',
    formula: 'Tickets créés dans la période.',
  },
  'volume-solved': {
    name: 'Tickets résolus',
    definition:
      'Résolus dans la période et toujours résolus. Jamais un objectif : plus de tickets n’est pas une meilleure aide.',
    formula: 'Tickets dont la solution actuelle tombe dans la période.',
  },
  backlog: {
    name: 'Tickets ouverts',
    definition:
      'Ouverts à la fin de la période. Ce qu’un client a quitté ou qu’un article a résolu ne compte pas.',
    formula: 'Tickets ouverts à la fin.',
  },
  'first-response-time': {
    name: 'Délai de première réponse',
    definition:
      'Du premier message du client, ou du relais d’un bot, à la première réponse publique d’une personne. L’automatique et les notes ne comptent pas. La médiane.',
    formula: 'Première réponse publique d’une personne − création.',
  },
  'queue-wait': {
    name: 'Attente dans la file',
    definition:
      'De la création jusqu’à ce que quelqu’un soit assigné, réponde ou que le client parte. La médiane.',
    formula: 'Première assignation, réponse ou départ − création.',
  },
  abandonment: {
    name: 'Abandon',
    definition: 'Part des clients partis avant une réponse humaine après plus de 10 s d’attente.',
    formula: 'Partis après plus de 10 s / tous ceux qui ont quitté la file.',
  },
  'full-resolution-time': {
    name: 'Délai de résolution',
    definition: 'De la création à la solution qui a tenu, réouvertures comprises. La médiane.',
    formula: 'Dernière solution − création.',
  },
  'sla-attainment': {
    name: 'Engagements tenus',
    definition:
      'Part des engagements tenus parmi ceux décidés ; en retard et ouvert vaut manqué, pas encore dû ne compte pas.',
    formula: 'Tenus / (tenus + manqués).',
  },
  'first-contact-resolution': {
    name: 'Résolus au premier contact',
    definition:
      'Part des tickets résolus restés résolus, sans nouveau ticket du même client et sujet en 7 jours. Dit après 7 jours.',
    formula: 'Résolus sans réouverture ni nouveau ticket en 7 jours / résolus.',
  },
  'reopen-rate': {
    name: 'Rouverts',
    definition:
      'Part des tickets résolus rouverts par le client en 7 jours. Un simple merci ou une nouvelle question ne compte pas.',
    formula: 'Rouverts en 7 jours / résolus d’abord, vieux de 7 jours.',
  },
  deflection: {
    name: 'Résolus par un article',
    definition: 'Part des sessions qu’un article a résolues ; qui revient en 72 heures n’a pas été aidé.',
    formula: 'Résolues par un article sans retour en 72 h / toutes les sessions.',
  },
};

export const teamWords: TeamWords = {
  title: 'L’équipe',
  'filter.queue': 'File',
  'filter.all': 'Toutes les files',
  'filter.hours': 'Temps',
  'hours.calendar': '24 heures sur 24',
  'hours.business': 'aux heures de chaque file',
  'source.helpdesk': 'du helpdesk, lu par le collecteur',
  'source.sessions': 'des sessions du collecteur lui-même',
  'reading.done': 'Le helpdesk a été lu pour la dernière fois le {at} : {n} tickets sont connus.',
  'reading.first':
    'Le helpdesk est lu pour la première fois ; {n} tickets sont connus et les chiffres montent encore.',
  'reading.none':
    'Ici, le collecteur ne lit les tickets d’aucun helpdesk : ce qu’eux seuls disent manque, et le navigateur de chaque agent lui montre les siens.',
  'reading.unread': '{n|one:{n} ticket n’a pas pu être lu|other:{n} tickets n’ont pas pu être lus}.',
  'group.volume': 'Travail',
  'group.waits': 'Attentes',
  'group.solved': 'Solutions',
  'figure.median': 'la moitié n’a pas pris plus, sur {n}',
  'figure.p90': '9 sur 10 n’ont pas pris plus de {value}',
  'figure.share': 'entre {low} et {high}, sur {n}',
  'figure.n': 'sur {n}',
  'figure.waiting': '{n} attendent encore, le plus ancien depuis {oldest}',
  'figure.open': 'le plus ancien depuis {oldest}',
  'reason.nothing': 'Rien dans cette période',
  'reason.no schedule': 'Cette file n’a pas d’heures',
  'reason.not ripe': 'Dit quand les jours seront passés',
  'reason.other': 'Impossible à dire',
  'change.higher': 'A peut-être augmenté : {value} pour {period}',
  'change.lower': 'A peut-être baissé : {value} pour {period}',
  'change.none': 'Aucun changement au-delà du hasard : {value} pour {period}',
  'change.so far': 'La période d’avant est comptée jusqu’au même jour et à la même heure.',
  'satisfied.title': 'Clients satisfaits pendant ce temps',
  'satisfied.none': 'Personne n’a répondu : la vitesse seule ne dit rien de l’aide.',
  'how.title': 'Comment est-ce compté ?',
  'how.n': 'Comptés dans cette période : {n}. Jours : du {from} au {to}, dans le fuseau {zone}.',
  'how.hours': 'Les temps comptent {hours}.',
  'how.source': 'D’où cela vient : {source}.',
  'trend.day': 'Par jour',
  'trend.week': 'Par semaine',
  'trend.month': 'Par mois',
  'trend.summary': 'De {first} ({from}) à {last} ({to}) ; minimum {low}, maximum {high}.',
  'trend.none': 'Il n’y a rien à dessiner dans cette période.',
  'trend.open': '{period}, pas encore finie',
  'by.queue': 'Par file',
  'by.topic': 'Par sujet',
  'by.hour': 'Par heure d’arrivée',
  'by.weekday': 'Par jour d’arrivée',
  'by.none': 'aucun',
  'col.part': 'Partie',
  'col.value': 'Valeur',
  'col.median': 'Médiane',
  'col.p90': '9 sur 10',
  'col.n': 'n',
  'heat.title': 'Quand les demandes arrivent',
  'heat.summary': '{n} demandes sont arrivées. Le plus : {day}, {hour}, avec {most}.',
  'heat.none': 'Aucune demande n’est arrivée dans cette période.',
  'heat.hour': 'Heure',
};
