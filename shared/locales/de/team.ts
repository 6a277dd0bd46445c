import type { TeamWords } from '../en/team.ts';
import type { TeamKpiWords } from '../words/team.ts';

export const teamKpis: TeamKpiWords = {
  'volume-incoming': {
    name: 'Eingehende Tickets',
    definition:
      'Im Zeitraum eröffnete Tickets, von Kunden oder für sie. Spam, Gelöschtes, Tests und Zusammengeführtes zählen nicht. Nie ein Ziel.',
    formula: 'Im Zeitraum erstellte Tickets.',
  },
  'volume-solved': {
    name: 'Gelöste Tickets',
    definition: 'Im Zeitraum gelöst und noch gelöst. Nie ein Ziel: Mehr Tickets sind keine bessere Hilfe.',
    formula: 'Tickets, deren jetzige Lösung in den Zeitraum fällt.',
  },
  backlog: {
    name: 'Offene Tickets',
    definition:
      'Am Ende des Zeitraums offen. Was ein Kunde verlassen oder ein Artikel gelöst hat, zählt nicht.',
    formula: 'Am Ende offene Tickets.',
  },
  'first-response-time': {
    name: 'Zeit bis zur ersten Antwort',
    definition:
      'Von der ersten Nachricht des Kunden, oder der Übergabe durch einen Bot, bis zur ersten öffentlichen Antwort eines Menschen. Automatisches und Notizen zählen nicht. Die mittlere von allen.',
    formula: 'Erste öffentliche Antwort eines Menschen − Erstellung.',
  },
  'queue-wait': {
    name: 'Wartezeit in der Schlange',
    definition:
      'Von der Erstellung, bis jemand zugewiesen war, antwortete oder der Kunde ging. Die mittlere von allen.',
    formula: 'Erste Zuweisung, Antwort oder Weggang − Erstellung.',
  },
  abandonment: {
    name: 'Abbruch',
    definition:
      'Anteil der Kunden, die vor einer menschlichen Antwort gingen und länger als 10 s gewartet hatten.',
    formula: 'Gegangen nach mehr als 10 s / alle, die die Schlange verließen.',
  },
  'full-resolution-time': {
    name: 'Zeit bis zur Lösung',
    definition:
      'Von der Erstellung bis zur Lösung, die hielt, Wiedereröffnungen inbegriffen. Die mittlere von allen.',
    formula: 'Letzte Lösung − Erstellung.',
  },
  'sla-attainment': {
    name: 'Gehaltene Zusagen',
    definition:
      'Anteil der gehaltenen unter den entschiedenen Zusagen; überfällig und offen gilt als gebrochen, noch nicht fällig zählt nicht.',
    formula: 'Gehalten / (gehalten + gebrochen).',
  },
  'first-contact-resolution': {
    name: 'Beim ersten Kontakt gelöst',
    definition:
      'Anteil gelöster Tickets, die gelöst blieben, ohne neues Ticket desselben Kunden und Themas in 7 Tagen. Gesagt, wenn 7 Tage vergangen sind.',
    formula: 'Gelöst ohne Wiedereröffnung und neues Ticket in 7 Tagen / gelöst.',
  },
  'reopen-rate': {
    name: 'Wiedereröffnet',
    definition:
      'Anteil gelöster Tickets, die der Kunde in 7 Tagen wieder eröffnete. Ein bloßer Dank und ein neues Anliegen zählen nicht.',
    formula: 'In 7 Tagen wieder eröffnet / zuerst gelöst, 7 Tage alt.',
  },
  deflection: {
    name: 'Durch Artikel gelöst',
    definition:
      'Anteil der Sitzungen, die ein Artikel löste; wer in 72 Stunden zurück ist, dem half er nicht.',
    formula: 'Durch Artikel gelöst und 72 h nicht zurück / alle Sitzungen.',
  },
};

export const teamWords: TeamWords = {
  title: 'Das Team',
  'filter.queue': 'Warteschlange',
  'filter.all': 'Alle Warteschlangen',
  'filter.hours': 'Zeiten',
  'hours.calendar': 'rund um die Uhr',
  'hours.business': 'in den Zeiten jeder Warteschlange',
  'source.helpdesk': 'aus dem Helpdesk, gelesen vom Collector',
  'source.sessions': 'aus den eigenen Sitzungen des Collectors',
  'reading.done': 'Der Helpdesk wurde zuletzt am {at} gelesen: {n} Tickets sind bekannt.',
  'reading.first':
    'Der Helpdesk wird zum ersten Mal gelesen; bisher sind {n} Tickets bekannt, und die Zahlen steigen noch.',
  'reading.none':
    'Der Collector liest hier die Tickets keines Helpdesks: Was nur sie sagen, fehlt, und der Browser zeigt jedem nur die eigenen.',
  'reading.unread': '{n|one:Ein Ticket konnte|other:{n} Tickets konnten} nicht gelesen werden.',
  'group.volume': 'Arbeit',
  'group.waits': 'Wartezeiten',
  'group.solved': 'Lösungen',
  'figure.median': 'die Hälfte dauerte nicht länger, aus {n}',
  'figure.p90': '9 von 10 dauerten nicht länger als {value}',
  'figure.share': 'zwischen {low} und {high}, aus {n}',
  'figure.n': 'aus {n}',
  'figure.waiting': '{n} warten noch, der älteste Fall seit {oldest}',
  'figure.open': 'der älteste Fall seit {oldest}',
  'reason.nothing': 'Nichts in diesem Zeitraum',
  'reason.no schedule': 'Diese Warteschlange hat keine Zeiten',
  'reason.not ripe': 'Wird gesagt, wenn die Tage vergangen sind',
  'reason.other': 'Nicht zu sagen',
  'change.higher': 'Vielleicht gestiegen: {value} in {period}',
  'change.lower': 'Vielleicht gesunken: {value} in {period}',
  'change.none': 'Keine Änderung über den Zufall hinaus: {value} in {period}',
  'change.so far': 'Der Zeitraum davor zählt bis zum selben Tag und zur selben Stunde.',
  'satisfied.title': 'Zufriedene Kunden in dieser Zeit',
  'satisfied.none': 'Niemand hat geantwortet: Tempo allein sagt nichts über die Hilfe.',
  'how.title': 'Wie wird das gezählt?',
  'how.n': 'Gezählt in diesem Zeitraum: {n}. Tage: {from} bis {to}, in der Zone {zone}.',
  'how.hours': 'Zeiten zählen {hours}.',
  'how.source': 'Woher es kommt: {source}.',
  'trend.day': 'Nach Tagen',
  'trend.week': 'Nach Wochen',
  'trend.month': 'Nach Monaten',
  'trend.summary': 'Von {first} ({from}) bis {last} ({to}); kleinster Wert {low}, größter {high}.',
  'trend.none': 'In diesem Zeitraum gibt es nichts zu zeichnen.',
  'trend.open': '{period}, noch nicht vorbei',
  'by.queue': 'Nach Warteschlange',
  'by.topic': 'Nach Thema',
  'by.hour': 'Nach Stunde des Eingangs',
  'by.weekday': 'Nach Wochentag des Eingangs',
  'by.none': 'keins',
  'col.part': 'Teil',
  'col.value': 'Wert',
  'col.median': 'Median',
  'col.p90': '9 von 10',
  'col.n': 'n',
  'heat.title': 'Wann Fälle eingehen',
  'heat.summary': '{n} Fälle gingen ein. Am meisten: {day}, {hour}, mit {most}.',
  'heat.none': 'In diesem Zeitraum ging kein Fall ein.',
  'heat.hour': 'Stunde',
};
