import { words as formal } from './de.ts';
import type { WidgetWords } from './words.ts';

export const words: WidgetWords = {
  ...formal,
  feedback: 'Deine Meinung',
  missing: 'Bitte antworte hier.',
  invalid: 'Bitte prüfe deine Eingabe.',
  thanks: 'Danke. Deine Antwort ist gespeichert.',
  kept: 'Keine Verbindung. Deine Antwort bleibt hier und wird später gesendet.',
  removed: 'Zu deiner Sicherheit entfernt: {what}',
  how: 'Wie dürfen wir dir helfen?',
  reach: 'Wie erreichen wir dich?',
  queued: 'Das Team {name} hilft dir.',
  request: 'Deine Anfrage: {id}',
};
