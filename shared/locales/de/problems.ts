import type { ProblemWords } from '../en/problems.ts';

export const problemWords: ProblemWords = {
  title: 'Probleme',
  what: 'Wobei Hilfe gebraucht wurde. Das Problem mit dem größten Gewicht steht zuerst; woraus es besteht, steht daneben.',
  how: 'Wie das Gewicht entsteht',
  'how.what':
    'In diesen Tagen begonnene Anfragen, mal wie weit jeder Teil über oder unter dem des ganzen Supports liegt. Bei wenigen Anfragen rückt ein Teil an den des Supports heran, als wären zehn gewöhnliche darunter; ein Teil, über den nichts bekannt ist, bleibt weg. Niedrige Bewertungen sind aus Antworten dieser Tage, alles andere aus Anfragen, die darin begannen. Die Bearbeitung reicht von der Übernahme bis zum Ende.',
  missing:
    'Nicht gezählt: Tickets, die im Helpdesk wieder geöffnet wurden; nicht von allen erfährt der Collector. An ihrer Stelle steht, ob dieselbe Person binnen sieben Tagen wieder nach demselben gefragt hat.',
  by: 'Unterscheiden nach',
  'by.topic': 'Thema',
  weight: 'wiegt wie {n|one:eine gewöhnliche Anfrage|other:{n} gewöhnliche Anfragen}',
  requests: 'Anfragen',
  'requests.deflected': 'davon {n} durch einen Artikel gelöst',
  back: 'Kamen binnen 7 Tagen wieder',
  handling: 'Bearbeitung, Median',
  low: 'Niedrige Bewertungen',
  standing: 'zwischen {low} und {high} von 100, n = {n}',
  'standing.time': 'zwischen {low} und {high}, n = {n}',
  'standing.few': 'n = {n}: zu wenige für ein Intervall',
  'part.none': 'nichts bekannt: weggelassen',
  factor: 'das {factor}-Fache des Supports',
  answers: 'Antworten zu: {name}',
  'cover.title': 'Artikel',
  'cover.none': 'Diesen Anfragen wird kein Artikel angeboten.',
  'cover.write': 'Daraus einen Artikel entwerfen',
  'cover.some':
    'Die heutige Umfrage bietet {offered} von {n} einen Artikel an, {spoken} davon in ihrer eigenen Sprache.',
  'cover.lacking': 'Ohne Text auf: {languages}.',
  articles: 'Helfen die Artikel?',
  'articles.what':
    'Ein „Ja“ zählt, wenn 72 Stunden vorbei sind, die Person wiedererkannt würde und nicht wieder da war. Der Text steht in der Umfrage offen: Wem er angeboten wird, der hat ihn vor sich. Wer die Seite dort verließ, hinterließ keine Spur und steht in keiner Zahl.',
  'articles.none':
    'Die heutige Umfrage hat keinen Artikel. Eine Frage der Art „Antwort auf ein bekanntes Problem“ ist einer.',
  article: 'Artikel',
  'article.former': 'nicht mehr in der Umfrage',
  offered: 'Angeboten',
  yes: '„Das hat geholfen“',
  'article.back': 'Binnen 72 Stunden wieder da',
  share: 'Half',
  'article.few': 'zu wenige: Es braucht {from} Angebote, die 72 Stunden alt sind, es gibt {n}',
  'article.detail':
    '„Nein“: {no} · nichts gesagt: {nothing} · würden nicht wiedererkannt: {unknown} · jünger als 72 Stunden: {young}',
  none: 'In diesen Tagen bat niemand um Hilfe.',
  more: '{n|one:Ein leichteres Problem steht|other:{n} leichtere Probleme stehen} nicht in der Liste.',
  'page.title': 'Öffentliche Hilfeseite',
  'page.what':
    'Dort steht jeder Artikel, der nicht der Umfrage vorbehalten ist: zum Suchen, in jeder seiner Sprachen, unter eigener Adresse. Wem er nicht hilft, fragt von dort, mit dem Artikel vermerkt.',
  'page.on': 'Sie ist an:',
  'page.off': 'Sie ist aus.',
  'page.turn on': 'Einschalten',
  'page.turn off': 'Ausschalten',
  'page.file':
    'Die Konfigurationsdatei gilt: Schreiben Sie dort "help": {"page": true}, oder ein Admin übergibt die Einstellungen der Konsole.',
  'page.line':
    'auf der Hilfeseite: {opened}-mal geöffnet, „das half“ {helped}, fragten von dort {asked}; dort wird niemand wiedererkannt, darum kein Anteil',
  'missed.title': 'Gesucht und nichts gefunden',
  'missed.what':
    'Wörter von der Hilfeseite oder aus der Umfrage davor, auf die kein Artikel antwortet, die häufigsten zuerst. Sie stehen hier, wie sie verglichen werden, ohne Akzente, ab dem dritten Mal und ohne zu sagen, von wem; eine Adresse zählt einmal am Tag.',
  'missed.none': 'In diesen Tagen wurde nichts dreimal vergeblich gesucht.',
  'missed.line': '{n|one:einmal|other:{n}-mal} gesucht, an {days|one:einem Tag|other:{days} Tagen}',
  'missed.write': 'Einen schreiben',
  'missed.write for': 'Einen Artikel schreiben zu: {words}',
};
