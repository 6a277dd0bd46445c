import type { LoyaltyWords } from '../en/loyalty.ts';

export const loyaltyWords: LoyaltyWords = {
  title: 'Treue',
  per: 'Nach',
  'per.month': 'Monat',
  'per.quarter': 'Quartal',
  'per.year': 'Jahr',
  period: 'Zeitraum',
  none: 'Noch ist nichts bekannt: Es kam kein Fall, und unten ist nichts eingetragen.',
  'retention.title': 'Kunden, die geblieben sind',
  'retention.standing': '{hits} von {n} Kunden des Anfangs waren am Ende noch Kunden.',
  'retention.all': 'Alle Kunden sind gezählt: Es gibt kein Intervall.',
  'retention.hits': 'Geblieben',
  'retention.n': 'Am Anfang',
  'complaints.title': 'Fälle, die Beschwerden sind',
  'complaints.standing': '{hits} von {n} Fällen haben ein Thema, das als Beschwerde gilt.',
  'complaints.hits': 'Beschwerden',
  'complaints.n': 'Fälle',
  'conversion.title': 'Besuche mit Bestellung',
  'conversion.standing': '{hits} von {n} Besuchen im Shop endeten mit einer Bestellung.',
  'conversion.hits': 'Bestellungen',
  'conversion.n': 'Besuche',
  between: 'Zwischen {low} und {high} (95 %).',
  'change.higher': 'Höher als im Zeitraum davor, mehr als der Zufall es bringen kann.',
  'change.lower': 'Niedriger als im Zeitraum davor, mehr als der Zufall es bringen kann.',
  'reason.open': 'Dieser Zeitraum ist nicht vorbei.',
  'missing.customers':
    'Es fehlen die Kunden von {months}. Tragen Sie unten ein, wie viele es am Anfang waren, dazukamen und am Ende waren, oder laden Sie eine Datei hoch.',
  'missing.shop':
    'Es fehlen Besuche und Bestellungen von {months}. Tragen Sie unten ein, was der Shop zählt, oder laden Sie eine Datei hoch.',
  'reason.mismatch':
    '{months} beginnt nicht mit so vielen Kunden, wie der Monat davor endete. Berichtigen Sie unten einen der beiden.',
  'reason.lost-again':
    'Es gingen mehr Kunden, als am Anfang da waren: Manche kamen und gingen innerhalb des Zeitraums. Wer geblieben ist, sagen diese Zahlen nicht; sehen Sie kürzere Zeiträume an.',
  'reason.unmarked': 'Noch hat niemand gesagt, welche Themen Beschwerden sind. Kreuzen Sie sie unten an.',
  'reason.no topics':
    'Noch hat kein Fall ein Thema. Regeln geben Fällen eines (Einstellungen › Zuteilung), ebenso der Helpdesk, den der Collector liest.',
  'reason.old':
    'Fälle sind ab {since} bekannt, solange retentionDays sie aufhebt: Dieser Zeitraum begann davor.',
  'reason.reading': 'Der Helpdesk wird zum ersten Mal gelesen: Noch sind nicht alle Fälle bekannt.',
  'reason.nothing': 'In diesem Zeitraum gab es nichts zu zählen.',
  'trend.title': '{title}, Zeitraum für Zeitraum',
  'trend.summary': 'Von {first} ({from}) bis {last} ({to}).',
  how: 'Wie wird das gezählt?',
  'how.retention':
    'Kunden, die geblieben sind: die am Ende ohne die neuen, geteilt durch die am Anfang. Bei Quartal und Jahr zählen der Anfang des ersten und das Ende des letzten Monats; jeder Monat muss mit so vielen beginnen, wie der davor endete.',
  'how.complaints':
    'Beschwerden: Fälle, die mit einem hier angekreuzten Thema kamen, geteilt durch alle, die kamen, was auch aus ihnen wurde. Andere Themen zählen jeden Zeitraum neu.',
  'how.conversion':
    'Bestellungen: Besuche im Shop, die mit einer Bestellung endeten, geteilt durch alle Besuche, wie der Shop sie zählt. Was der Support damit zu tun hat, sagt das nicht.',
  'how.source':
    'Die Intervalle sind die von Wilson zu 95 %. Fälle kommen {source} und sind ab {since} bekannt; Kunden und Bestellungen, wie sie hier eingetragen sind. Niemand vom Team wird gezählt.',
  'source.helpdesk': 'aus dem Helpdesk, vom Collector gelesen',
  'source.sessions': 'aus den eigenen Sitzungen des Collectors',
  'enter.title': 'Kunden und Bestellungen eines Monats',
  'enter.what':
    'Aus Ihrer Kundenliste und Ihrem Shop. Eine leere Zeile gilt als unbekannt; was dort stand, wird entfernt.',
  'enter.start': 'Kunden am Anfang',
  'enter.new': 'Neu im Monat',
  'enter.end': 'Kunden am Ende',
  'enter.visits': 'Besuche im Shop',
  'enter.orders': 'Davon mit Bestellung',
  'enter.save': 'Diesen Monat speichern',
  saved: 'Als Version {version} gespeichert.',
  'topics.title': 'Themen, die Beschwerden sind',
  'topics.what': 'Fälle mit einem hier angekreuzten Thema zählen als Beschwerden, in jedem Zeitraum.',
  'topics.n': '{n|one:{n} Fall|other:{n} Fälle}',
  'topics.save': 'Diese Themen speichern',
  'file.title': 'Kunden und Bestellungen aus einer Datei',
  'file.what':
    'Eine CSV-Datei, deren erste Zeile die Spalten nennt: month, customers_start, customers_new, customers_end, visits, orders (eine der beiden Arten genügt). Sie wird zuerst angesehen; vor dem Speichern wird nichts aufgehoben.',
};
