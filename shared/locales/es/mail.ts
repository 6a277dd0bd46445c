import type { MailWords } from '../words/mail.ts';

export const mail: MailWords = {
  hello: 'Hola:',
  helloName: 'Hola, {name}:',
  leadBy: 'Le ha atendido {agent}, de {company}. Basta con un toque:',
  reminderSubject: 'Un breve recordatorio: ¿qué tal lo hemos hecho?',
  reminder: 'Ya se lo preguntamos una vez y no volveremos a hacerlo.',
  received: 'Hemos recibido su solicitud {number}',
  thanks: 'Gracias por ponerse en contacto con {company}. Hemos recibido su solicitud.',
  number: 'Su número: {number}',
  helper: 'Le atenderá {agent}.',
  follow: 'Aquí puede ver cómo va, añadir algo o retirarla:',
  see: 'Ver su solicitud',
  stop: 'No volver a preguntarme',
  stopAsk: '¿Dejamos de preguntarle por correo electrónico qué tal ha ido?',
  stopped: 'No volveremos a preguntarle por correo electrónico.',
};
