import type { HostedWords } from '../words/hosted.ts';

export const hosted: HostedWords = {
  unknown: 'Este enlace ya no es válido. No tiene que hacer nada.',
  answered: 'Ya ha respondido. Gracias.',
  press: 'Pulse el botón una vez más, para que sepamos que es usted.',
  subject: '¿Qué tal lo hemos hecho?',
  lead: 'Ha estado en contacto con {company}. Basta con un toque:',
  foot: 'Se abre una página donde aún puede cambiar o explicar su respuesta. Nada cuenta hasta que pulse {send}.',
  required: 'obligatoria',
  code: 'El código que le han dado',
  codeWrong:
    'Este código no es válido: está mal escrito, ya se ha usado o tiene más de tres días. Compruébelo o pida uno nuevo.',
  help: 'Ayuda',
  helpSearch: 'Buscar una respuesta',
  helpFind: 'Buscar',
  helpNothing: 'No se encontró nada. Quizá con otras palabras; también se puede preguntar.',
  helpAsk: 'Preguntar',
  helpNot: 'No me ayudó: preguntar',
  helpAll: 'Todas las respuestas',
  helpLanguage: 'Leer en',
  signedOn:
    'Sesión iniciada. Overdesk se conecta solo en menos de un minuto; esta página ya se puede cerrar.',
};
