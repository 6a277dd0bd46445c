import type { MailWords } from '../words/mail.ts';

export const mail: MailWords = {
  hello: 'Olá,',
  helloName: 'Olá, {name},',
  leadBy: 'Quem ajudou você foi {agent}, de {company}. Um toque basta:',
  reminderSubject: 'Um breve lembrete: como foi o nosso atendimento?',
  reminder: 'Já perguntamos uma vez e não perguntaremos de novo.',
  received: 'Recebemos a sua solicitação {number}',
  thanks: 'Agradecemos o seu contato com {company}. Recebemos a sua solicitação.',
  number: 'Seu número: {number}',
  helper: 'Quem vai ajudar você é {agent}.',
  follow: 'Aqui você pode ver como está, acrescentar algo ou cancelá-la:',
  see: 'Ver a sua solicitação',
  stop: 'Não me perguntem mais',
  stopAsk: 'Quer que deixemos de perguntar por e-mail como foi?',
  stopped: 'Não perguntaremos mais por e-mail.',
};
