import type { StateWords } from '../en/kpi.ts';
import type { KpiWords } from '../words/kpi.ts';

export const kpi: KpiWords = {
  csat: {
    name: 'Kundenzufriedenheit (CSAT)',
    definition:
      'Der Anteil der Kunden, die 4 oder 5 von 5 gegeben haben. Eine Antwort je Gespräch; Skalen verschiedener Art werden nie vermischt.',
    formula: '(n4 + n5) / n bei fünf Punkten; bei zwei oder drei Punkten zählt nur der höchste.',
  },
  nps: {
    name: 'Würden uns empfehlen (NPS)',
    definition:
      'Fürsprecher (9–10) minus Kritiker (0–6), in Punkten von −100 bis 100. Gezeigt ab 10 Antworten.',
    formula:
      '100 · (Anteil 9–10 − Anteil 0–6). Intervall: angepasstes Wald-Intervall; unter 20 Antworten das Score-Intervall.',
  },
  ces: {
    name: 'War einfach (CES)',
    definition: 'Der Anteil der Kunden, die mit 5 bis 7 von 7 zustimmen, dass es ihnen leicht gemacht wurde.',
    formula:
      'Antworten 5–7 / alle Antworten von 1 bis 7 auf „[Firma] hat es mir leicht gemacht, mein Anliegen zu erledigen“; daneben ihr Mittelwert.',
  },
  'first-contact-resolution': {
    name: 'Lösung beim ersten Kontakt',
    definition:
      'Der Anteil der gelösten Tickets, die gelöst blieben, ohne neues Ticket desselben Kunden zum selben Thema binnen 7 Tagen, auch keines, das zusammengeführt wurde; eines, das wir selbst eröffnet haben und in dem der Kunde nie schrieb, zählt nicht als neues. Eine Rückfrage bei Fachleuten ändert nichts. Gesagt, wenn 7 Tage vorbei sind.',
    formula:
      'Gelöste Tickets ohne Wiedereröffnung und ohne neues Ticket desselben Kunden zum selben Thema binnen 7 Tagen / gelöste Tickets. Misst Qualität, anders als die Lösung auf der ersten Stufe.',
  },
  'reopen-rate': {
    name: 'Wiedereröffnungen',
    definition:
      'Der Anteil der gelösten Tickets, die der Kunde binnen 7 Tagen wieder geöffnet hat. Ein bloßer Dank und ein neues Anliegen zählen nicht. Gesagt, wenn 7 Tage vorbei sind.',
    formula:
      'Binnen 7 Tagen wieder geöffnete Tickets / erstmals gelöste Tickets, gesagt, wenn sie 7 Tage alt sind.',
  },
  'quality-score': {
    name: 'Qualitätswert',
    definition:
      'Der Durchschnitt Ihrer Qualitätsprüfungen, 0 bis 100. Jede gewichtet Kriterien, die Sie vorher kennen; wird ein kritisches verfehlt, zählt diese Prüfung 0. Nur für Sie und wer geprüft hat.',
    formula:
      'Eine Prüfung = Σ Gewicht · (Wert − kleinster) / (größter − kleinster) / Σ Gewicht, 0 bei einem verfehlten kritischen Kriterium; dann der Mittelwert der Prüfungen.',
  },
  'one-touch': {
    name: 'Mit einer Antwort gelöst',
    definition:
      'Der Anteil der gelösten Tickets, die genau eine öffentliche Antwort brauchten (ein Eröffnungstext, den der Kunde lesen konnte, ist eine) und nie wieder geöffnet wurden. Ein bloßer Dank öffnet nicht wieder. Kein Ziel: Manche Fälle brauchen ein Gespräch.',
    formula:
      'Gelöste Tickets mit genau einer öffentlichen Nachricht von uns und ohne Wiedereröffnung außer durch einen Dank / gelöste Tickets.',
  },
  ownership: {
    name: 'Zuständigkeit',
    definition:
      'Der Anteil der gelösten Tickets, für die jemand zuständig war und die höchstens zweimal die Hände wechselten. Kunden sollen nicht herumgereicht werden.',
    formula: 'Gelöste Tickets mit einer zuständigen Person und höchstens zwei Wechseln / gelöste Tickets.',
  },
  'agent-reply-clock': {
    name: 'Antwortzeit',
    definition:
      'Wie lange ein Kunde auf jede Ihrer Antworten gewartet hat: ab seiner unbeantworteten Nachricht oder, wenn das später war, seit das Ticket Ihres war, Sie hinzugezogen wurden oder zuerst mitwirkten; die Wartezeit davor ist niemandes; ohne die Zeit, in der das Ticket auf den Kunden, auf Dritte oder bei Fachleuten wartete. Die mittlere von allen.',
    formula:
      'Antwort − das Spätere aus erster unbeantworteter Nachricht und dem Moment, seit dem Sie da waren, ohne die Zeit wartend, zurückgestellt und bei Fachleuten; sie gehört der Person, die sie schrieb.',
  },
  'first-response-time': {
    name: 'Zeit bis zur ersten Antwort',
    definition:
      'Von der ersten Nachricht des Kunden oder der Übergabe durch den Bot bis zur ersten öffentlichen Antwort eines Menschen. Was ohne Antwort gelöst und erneut gefragt wurde, zählt ab der neuen Frage; nach einer Zusammenführung ab der älteren. Die mittlere von allen; sie gehört dem Team.',
    formula:
      'Erste öffentliche Antwort eines Menschen − Eröffnung, Übergabe durch den Bot oder erneute Frage.',
  },
  'next-reply-time': {
    name: 'Zeit bis zur nächsten Antwort',
    definition:
      'Wie lange Kunden auf jede Antwort nach der ersten gewartet haben, ab ihrer ersten unbeantworteten Nachricht. Die mittlere von allen; sie gehört dem Team.',
    formula: 'Öffentliche Antwort − erste unbeantwortete Nachricht des Kunden.',
  },
  'first-resolution-time': {
    name: 'Zeit bis zur ersten Lösung',
    definition:
      'Von der Eröffnung des Tickets bis zum ersten Mal, dass es gelöst war. Die mittlere von allen.',
    formula: 'Zuerst gelöst − eröffnet.',
  },
  'full-resolution-time': {
    name: 'Zeit bis zur endgültigen Lösung',
    definition:
      'Von der Eröffnung des Tickets bis zur Lösung, die hielt, Wiedereröffnungen eingeschlossen. Die mittlere von allen.',
    formula: 'Zuletzt gelöst − eröffnet.',
  },
  'requester-wait': {
    name: 'Wartezeit des Kunden',
    definition:
      'Wie lange ein gelöstes Ticket insgesamt auf uns gewartet hat: neu, offen oder zurückgestellt. Die mittlere von allen; sie gehört dem Team, weil ein Teil vergeht, bevor jemand zugeteilt ist.',
    formula: 'Σ Zeit neu, offen oder zurückgestellt.',
  },
  'agent-wait': {
    name: 'Warten auf den Kunden',
    definition:
      'Wie lange ein gelöstes Ticket insgesamt auf den Kunden gewartet hat: bis er schreibt. Die mittlere von allen. Für sich weder gut noch schlecht.',
    formula: 'Σ Zeit wartend, bis der Kunde schreibt.',
  },
  'hold-time': {
    name: 'Zurückgestellt',
    definition:
      'Wie lange ein gelöstes Ticket insgesamt auf jemanden außerhalb gewartet hat, etwa einen Lieferanten. Die mittlere von allen.',
    formula: 'Σ Zeit zurückgestellt.',
  },
  'handle-time': {
    name: 'Bearbeitungszeit (geschätzt)',
    definition:
      'Wie lange ein gelöstes Ticket offen und Ihnen zugeteilt war, Pausen über 30 Minuten gekürzt. Eine Schätzung, denn niemand hat die Arbeit selbst gemessen. Nie ein Ziel: Sorgfältige Hilfe dauert so lange, wie sie dauert.',
    formula: 'Σ Zeit offen und zugeteilt, jede Strecke ohne Ereignis auf 30 Minuten gekürzt.',
  },
  'queue-wait': {
    name: 'Wartezeit in der Warteschlange',
    definition:
      'Von der Eröffnung des Tickets oder der Übergabe durch den Bot, bis jemand zugeteilt war, jemand antwortete oder der Kunde ging. Die mittlere von allen.',
    formula: 'Erste Zuteilung, Antwort eines Menschen oder Weggang − Eröffnung oder Übergabe.',
  },
  'volume-incoming': {
    name: 'Eingehende Tickets',
    definition:
      'Tickets, die im Zeitraum von Kunden oder für sie eröffnet wurden. Nicht dabei: Spam, Gelöschtes, Tests und was in ein anderes Ticket überführt wurde. Nie ein Ziel: Niemand entscheidet, wie viele Probleme Kunden haben.',
    formula: 'Im Zeitraum eröffnete Tickets.',
  },
  'volume-solved': {
    name: 'Gelöste Tickets',
    definition:
      'Im Zeitraum gelöste und noch gelöste Tickets. Nie ein Ziel: Mehr Tickets sind keine bessere Hilfe.',
    formula: 'Tickets, deren jetzige Lösung in den Zeitraum fällt, wann immer sie eröffnet wurden.',
  },
  'volume-helped': {
    name: 'Mitgeholfene Tickets',
    definition:
      'Gelöste Tickets, an denen Sie mitgewirkt haben, ohne sie selbst gelöst zu haben: als gefragte Fachperson, als zweites Paar Hände oder durch eine vollständige Übergabe. Sie zählen so viel wie Ihre eigenen.',
    formula: 'Gelöste Tickets mit einem wesentlichen Beitrag von jemandem, der sie nicht gelöst hat.',
  },
  backlog: {
    name: 'Rückstand',
    definition:
      'Eröffnete und am Ende des Zeitraums nicht gelöste Tickets, jedes gezählt bei der Person, die es da hatte; was niemand hatte, gehört dem Team.',
    formula: 'Eröffnete und am Ende des Zeitraums nicht gelöste Tickets, nach Alter.',
  },
  'backlog-age': {
    name: 'Alter des Rückstands',
    definition:
      'Wie lange die am Ende des Zeitraums noch offenen Tickets offen sind, seit der letzten Wiedereröffnung, wenn es eine gab. Das mittlere von allen.',
    formula: 'Median und P90 (Typ 7) der Alter des Rückstands; daneben das älteste.',
  },
  abandonment: {
    name: 'Abbrüche',
    definition:
      'Der Anteil der Kunden, die nach mehr als 10 Sekunden gingen, bevor ein Mensch antwortete, unter allen, die die Warteschlange so oder so verließen. Wer nach unbekannter Wartezeit ging, wird daneben genannt und nicht als verloren gezählt.',
    formula:
      'Vor der Antwort eines Menschen nach mehr als 10 s gegangen / alle, die die Warteschlange verließen.',
  },
  'sla-attainment': {
    name: 'Gehaltene Zusagen (SLA)',
    definition:
      'Der Anteil der gehaltenen Zusagen unter den entschiedenen. Überfällig und noch offen zählt als gebrochen; noch nicht fällig zählt nicht. Es gilt die Priorität, die das Ticket bei der Zusage hatte. Eine neuere Zusage ändert das Ziel, nie den Anfang, und nimmt keinen Bruch zurück; sie kann ruhen, während der Kunde gefragt ist.',
    formula:
      'Gehalten / (gehalten + gebrochen), nach der Priorität bei der Zusage; eine neuere Zusage ändert das Ziel, nicht den Anfang.',
  },
  deflection: {
    name: 'Durch einen Artikel gelöst',
    definition:
      'Der Anteil der Sitzungen, in denen der Kunde sagte, ein Artikel habe das Problem gelöst. Ehrlich: Wer binnen 72 Stunden wiederkommt, dem wurde nicht geholfen, und wer nicht wiederzuerkennen ist, zählt nicht als geholfen.',
    formula:
      'Sitzungen mit „das hat geholfen“ und ohne Rückkehr des Kunden binnen 72 Stunden / von Kunden begonnene Sitzungen.',
  },
  'answer-rate': {
    name: 'Antwortquote',
    definition:
      'Der Anteil der beantworteten Umfragen unter denen, die gesendet wurden und nicht zurückkamen. Kein Ziel: Niemand soll um Antworten betteln.',
    formula: 'Beantwortet / (gesendet − zurückgekommen).',
  },
  coverage: {
    name: 'Teams, die von Kunden hören',
    definition:
      'Wie viele der Teams mit gelösten Tickets mindestens eine Antwort bekommen haben. Ein Team, von dem niemand hört, kann man weder beurteilen noch loben.',
    formula: 'Warteschlangen mit einer Antwort / Warteschlangen mit gelösten Tickets.',
  },
  certifications: {
    name: 'Zertifikate',
    definition:
      'Vorhandene und gültige Zertifikate unter denen, die bis zum Ende des Zeitraums geplant waren.',
    formula: 'Vorhanden und gültig / geplant, am Ende des Zeitraums.',
  },
  engagement: {
    name: 'Würden den Arbeitsplatz empfehlen (eNPS)',
    definition:
      'Kollegen, die die Arbeit hier empfehlen würden (9–10), minus jene, die es nicht täten (0–6), in Punkten von −100 bis 100. Anonym: ab 5 Antworten, nie für eine Person.',
    formula: '100 · (Anteil 9–10 − Anteil 0–6) der Empfehlung des Arbeitsplatzes, ab fünf Antworten.',
  },
  occupancy: {
    name: 'Auslastung',
    definition:
      'Der Anteil der Arbeitszeit des Teams, der auf Fälle entfällt. Über 85 % ermüden Menschen, und die Qualität sinkt: ein Zeichen, dass der Plan zu ändern ist und keine Person.',
    formula: 'Bearbeitend / (bearbeitend + verfügbar); Warnung über 85 %.',
  },
  'customer-retention': {
    name: 'Kundenbindung',
    definition:
      'Der Anteil der Kunden vom Anfang des Zeitraums, die an seinem Ende noch Kunden waren; neue bleiben außen vor.',
    formula: '(Kunden am Ende − neue) / Kunden am Anfang.',
  },
  'cost-per-resolution': {
    name: 'Kosten je Lösung',
    definition:
      'Was der Support im Zeitraum gekostet hat, je gelöstem Ticket. Ein auf höherer Stufe gelöstes Ticket wurde auch auf den unteren bezahlt, also addieren sich die Kosten von Stufe zu Stufe.',
    formula: 'Betriebskosten / gelöste Tickets, von Stufe zu Stufe addiert.',
  },
};

export const states: StateWords = {
  'target.text': 'Ziel {value}',
  'target.is met': 'erreicht',
  'target.is near': 'nahe dran',
  'target.is attention': 'einen Blick wert',
  'target.is none': 'noch keine Zahl',
  'target.because no number': 'noch keine Zahl',
  'target.because partner has no number':
    '{partner} hat noch keine Zahl, und Tempo wird nicht allein beurteilt',
  'target.because partner has no target': 'auch {partner} vereinbaren: Tempo wird nicht allein beurteilt',
  'target.because partner missed': '{partner} liegt unter dem Vereinbarten',
  'interval.text': '{level}-Intervall {low} – {high}',
  'waiting.text': '{count} warten noch, am längsten seit {age}',
  'band.text': 'Team: etwa die Hälfte zwischen {low} und {high} ({voices} Stimmen)',
  'band.what':
    'Einmal im Monat gibt der Browser jedes Kollegen eine absichtlich ungenaue Zahl; ihr Durchschnitt ist {middle} (der wahre liegt neunmal von zehn zwischen {from} und {to}), und die Hälfte eines Teams liegt gewöhnlich in der gezeigten Breite. Niemand, auch nicht der Betreiber des Servers, bekommt Ihre genaue Zahl, und wer im Urlaub war, ändert nichts.',
  'band.none':
    'Vom Team gibt es noch keine Zahl: Es braucht {least} Kollegen mit je {cases} Fällen in 13 Wochen, und gezogen wird am 11. jedes Monats. Jeder Browser gibt eine absichtlich ungenaue Zahl, damit niemand Ihre genaue bekommt.',
  'reason.too few': 'Noch zu wenige für eine Aussage.',
  'reason.no schedule':
    'Geschäftszeiten sind nicht bekannt: Fragen Sie Ihre Leitung oder wählen Sie die Uhr rund um die Uhr.',
  'reason.not ripe': 'Zu früh: Diese Fälle können sich noch ändern.',
  'reason.no answers': 'Noch kein Kunde hat geantwortet.',
  'reason.nothing in period': 'Nichts in diesem Zeitraum.',
  'reason.not available here': 'Dieses Helpdesk sagt es nicht.',
  'reason.mixed formats': 'Auf verschiedenen Skalen gefragt, die nicht vermischt werden dürfen.',
  'reason.crowd too small': 'Zu wenige Menschen, um anonym zu bleiben.',
  'n.text': 'n = {n}',
  'method.share with Wilson interval': 'Anteil der Ja unter allen, mit Wilson-Intervall',
  'method.median': 'Median (Typ 7)',
  'method.median of open and assigned time': 'Median (Typ 7) der Zeit offen und zugeteilt: eine Näherung',
  'method.median age at the end': 'Median (Typ 7) der Alter am Ende des Zeitraums',
  'method.count': 'Anzahl',
  'method.count at the end': 'Anzahl am Ende des Zeitraums',
  'method.net promoters': 'Anteil der Fürsprecher minus Anteil der Kritiker',
  'method.mean of reviews': 'Mittelwert der Prüfungen',
  'method.customers kept': 'Kunden am Ende ohne die neuen, von denen am Anfang',
  'method.teams heard': 'Teams mit einer Antwort von allen mit gelösten Tickets',
  'method.valid of planned': 'Gültige von den geplanten am Ende des Zeitraums',
  'method.expense per solved ticket': 'Betriebskosten geteilt durch gelöste Tickets',
  'method.handling of all time': 'Bearbeitung an bearbeitender und verfügbarer Zeit',
  'method.for the team only': 'Nur für das Team gemessen',
  none: 'keine Zahl',
  'expected.better': 'Besser als für Ihre Fälle erwartet',
  'expected.as expected': 'Wie für Ihre Fälle erwartet',
  'expected.below': 'Unter dem, was für Ihre Fälle erwartet wird: einen Blick wert',
  'expected.not enough': 'Noch nicht genug Fälle für den Vergleich mit dem Erwarteten',
  'change.may have changed': 'Hat sich vielleicht in der Woche vom {week} geändert',
  'reach.within': 'In dem, was Sie gewöhnlich erreichen ({low} – {high}): machbar',
  'reach.easy': 'Das erreichen Sie gewöhnlich schon ({low} – {high}): leicht zu schaffen',
  'reach.stretch': 'Über dem, was Sie gewöhnlich erreichen ({low} – {high}): anspruchsvoll',
  'reach.unknown': 'Ihre Vergangenheit ist zu kurz, um das zu sagen',
  'pace.ahead': 'weiter als geplant',
  'pace.on': 'auf dem Weg',
  'pace.behind': 'noch nicht auf dem Weg',
  'pace.unknown': 'zu früh, um es zu sagen',
  'proposal.proposed': 'Vorgeschlagen: wartet auf das Ja des Agenten',
  'proposal.accepted': 'Angenommen',
  'proposal.declined': 'Abgelehnt',
  'proposal.withdrawn': 'Zurückgezogen',
  'pair.text': 'Daneben {partner}: {value}',
  'pair.none': 'Daneben hat {partner} noch keine Zahl, also sagt Tempo allein nichts',
};
