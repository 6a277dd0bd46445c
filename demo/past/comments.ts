/** What the customers of the past wrote, by language: some of those who were content, and of those who were not. */
type Mood = 'content' | 'torn' | 'cross';
export type PastLanguage = 'en' | 'es' | 'ro';

export const comments: Readonly<Record<PastLanguage, Readonly<Record<Mood, readonly string[]>>>> = {
  en: {
    content: [
      'Fixed in five minutes, and I understood why it had happened.',
      'Very patient with me. I am not good at this sort of thing.',
      'The steps were easy to follow.',
      'Quick, friendly, done.',
      'You wrote back to ask whether it still worked. Nobody ever does that.',
      'Clear answer on the first try.',
    ],
    torn: [
      'It works now, but I had to explain it twice.',
      'Good help, long wait.',
      'Solved in the end. The article did not match my version of the app.',
      'Fine, though I would rather have talked on the phone.',
    ],
    cross: [
      'The lamp still loses its connection every evening.',
      'I was asked to restart it three times. It did not help the first time either.',
      'Two days without an answer.',
      'I got a reply to a question I had not asked.',
    ],
  },
  es: {
    content: [
      'Todo resuelto a la primera, muchas gracias.',
      'Me explicó cada paso con paciencia.',
      'Rápido y muy amable.',
      'Por fin alguien que lee lo que escribo.',
    ],
    torn: [
      'Funciona, pero tuve que repetir lo mismo dos veces.',
      'Buena atención; la espera, demasiado larga.',
      'Se resolvió, aunque las instrucciones eran de otra versión.',
    ],
    cross: [
      'Sigo sin poder entrar en mi cuenta.',
      'Me cobraron dos veces y todavía espero la devolución.',
      'Nadie contestó hasta el día siguiente.',
    ],
  },
  ro: {
    content: [
      'Rezolvat din prima, mulțumesc frumos.',
      'Mi s-a explicat pe îndelete, fără grabă.',
      'Răspuns clar și politicos.',
    ],
    torn: ['Merge acum, dar am așteptat cam mult.', 'A fost bine, deși a trebuit să explic de două ori.'],
    cross: [
      'Lampa tot nu este găsită de aplicație.',
      'Am primit un răspuns care nu avea legătură cu întrebarea mea.',
    ],
  },
};

/** What was written in the week in which the update signed Mac users out. */
export const badWeekComments: Readonly<Record<PastLanguage, readonly string[]>> = {
  en: [
    'Since Tuesday’s update I cannot sign in on my Mac. It worked the day before.',
    'Kind person, but the update is still broken.',
    'I had to wait for hours because of an update nobody had asked for.',
  ],
  es: [
    'Desde la actualización no puedo entrar en el Mac.',
    'Muy amables, pero la actualización sigue sin funcionar.',
  ],
  ro: [
    'De la actualizare nu mă mai pot conecta de pe Mac.',
    'Am așteptat ore întregi din cauza actualizării.',
  ],
};

/** The mood of a score from 1 to 5. */
export const moodOf = (score: number): Mood => (score >= 4 ? 'content' : score === 3 ? 'torn' : 'cross');
