import type { ArticleWords } from '../en/articles.ts';

export const articleWords: ArticleWords = {
  what: 'Antworten auf bekannte Probleme. Sie werden angeboten, bevor jemand gefragt wird: nach dem, was Kunden antworten oder schreiben; auch die öffentliche Hilfeseite zeigt sie, wo sie eingeschaltet ist. Was hier veröffentlicht wird, gilt sofort.',
  new: 'Neuer Artikel',
  none: 'Noch kein Artikel. Beginnen Sie mit einem Problem, mit Wörtern, die nichts fanden, oder mit einem leeren.',
  'none asked':
    'Vor der Sitzung wird nichts gefragt, und Artikel werden dort angeboten: Wählen Sie zuerst eine Umfrage.',
  'to surveys': 'Zu den Umfragen',
  all: 'Alle Artikel',
  title: 'Titel',
  untitled: 'Ohne Titel',
  draft: 'noch nicht veröffentlicht',
  'edit of': 'Bearbeiten: {title}',
  'remove of': 'Herausnehmen: {title}',
  'said in': 'Auf {languages}',
  missing: 'Fehlt: {languages}',
  lacking: 'Kunden, deren Sprache ihm fehlt: {languages}',
  topics: 'Beantwortet Anfragen zu: {topics}',
  'topics none': 'Keiner Anfrage dieser Tage würde er heute angeboten.',
  'from.title': 'Aus einem Problem entwerfen',
  'from.what':
    'Titel, Bedingung und Suchwörter werden aus den Anfragen dieser Tage gefüllt. Dafür wird gelesen, was Kunden geschrieben haben; das steht unter „Wer hat was gelesen“.',
  'from.choose': 'Problem',
  'from.line': '{name}: {n|one:eine Anfrage|other:{n} Anfragen}, {offered} mit einem Artikel',
  'from.go': 'Artikel entwerfen',
  'wrote.title': 'Was Kunden geschrieben haben',
  'wrote.what': '{written} von {n} Anfragen in eigenen Worten; die neuesten stehen hier.',
  'wrote.none': 'Keine dieser Anfragen kam in eigenen Worten.',
  filled:
    'Der Titel ist, wie die Umfrage das Problem nennt; die Suchwörter sind, was mehrere mit diesem Problem schrieben und sonst kaum jemand. Schreiben Sie die Antwort und prüfen Sie den Rest.',
};
