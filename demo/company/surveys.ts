import type { Survey } from '../../shared/survey/survey.ts';

/** What the demo shop asks before the help and after it: the answers its routing rules need, and no more. */

export const before: Survey = {
  id: 'northlight-before',
  version: 3,
  moment: 'before',
  language: 'en',
  questions: [
    {
      id: 'platform',
      kind: 'choice',
      required: true,
      title: {
        en: 'Where do you use Northlight?',
        es: '¿Dónde usa Northlight?',
        ro: 'Unde folosiți Northlight?',
      },
      options: [
        { value: 'mac', label: { en: 'Mac', es: 'Mac', ro: 'Mac' } },
        { value: 'windows', label: { en: 'Windows', es: 'Windows', ro: 'Windows' } },
        { value: 'phone', label: { en: 'Phone', es: 'Móvil', ro: 'Telefon' } },
      ],
    },
    {
      id: 'problem',
      kind: 'choice',
      required: true,
      title: { en: 'What is wrong?', es: '¿Qué ocurre?', ro: 'Ce se întâmplă?' },
      options: [
        {
          value: 'sign-in',
          label: { en: 'I cannot sign in', es: 'No puedo iniciar sesión', ro: 'Nu mă pot conecta la cont' },
        },
        {
          value: 'connection',
          label: { en: 'The lamp is not found', es: 'No encuentra la lámpara', ro: 'Lampa nu este găsită' },
        },
        { value: 'billing', label: { en: 'An invoice', es: 'Una factura', ro: 'O factură' } },
        { value: 'other', label: { en: 'Something else', es: 'Otra cosa', ro: 'Altceva' } },
      ],
    },
    {
      id: 'restart',
      kind: 'article',
      required: false,
      when: { question: 'problem', is: 'connection' },
      title: {
        en: 'This helps most people',
        es: 'Esto ayuda a la mayoría',
        ro: 'Asta îi ajută pe cei mai mulți',
      },
      body: {
        en: 'Unplug the lamp, count to ten, plug it in again, then open the app next to it.',
        es: 'Desenchufe la lámpara, cuente hasta diez, enchúfela otra vez y abra la aplicación a su lado.',
        ro: 'Scoateți lampa din priză, numărați până la zece, băgați-o la loc și deschideți aplicația lângă ea.',
      },
    },
    {
      id: 'urgency',
      kind: 'choice',
      required: true,
      title: { en: 'How urgent is it?', es: '¿Cuánta prisa hay?', ro: 'Cât de urgent este?' },
      options: [
        { value: 'urgent', label: { en: 'Urgent', es: 'Es urgente', ro: 'Urgent' } },
        {
          value: 'today',
          label: { en: 'Today would be good', es: 'Hoy estaría bien', ro: 'Azi ar fi bine' },
        },
        { value: 'no-hurry', label: { en: 'No hurry', es: 'Sin prisa', ro: 'Fără grabă' } },
      ],
    },
    {
      id: 'contact',
      kind: 'contact',
      required: false,
      fields: ['name', 'email'],
      title: {
        en: 'Where can we reach you?',
        es: '¿Dónde podemos contactarle?',
        ro: 'Unde vă putem contacta?',
      },
    },
  ],
};

export const after: Survey = {
  id: 'northlight-after',
  version: 2,
  moment: 'after',
  language: 'en',
  questions: [
    {
      id: 'csat',
      kind: 'csat',
      scale: 'faces',
      required: true,
      title: {
        en: 'How satisfied are you with the help you got?',
        es: '¿Está satisfecho con la ayuda recibida?',
        ro: 'Cât de mulțumit sunteți de ajutorul primit?',
      },
    },
    {
      id: 'nps',
      kind: 'nps',
      required: false,
      title: {
        en: 'How likely are you to recommend Northlight to a friend?',
        es: '¿Recomendaría Northlight a un amigo?',
        ro: 'Ați recomanda Northlight unui prieten?',
      },
    },
    {
      id: 'comment',
      kind: 'text',
      required: false,
      long: true,
      maxLength: 1000,
      title: {
        en: 'What should we keep, what should we change?',
        es: '¿Qué deberíamos mantener y qué cambiar?',
        ro: 'Ce să păstrăm, ce să schimbăm?',
      },
    },
  ],
  thanks: {
    en: 'Thank you. The person who helped you will read it.',
    es: 'Gracias. Lo leerá quien le ha ayudado.',
    ro: 'Vă mulțumim. Va citi cine v-a ajutat.',
  },
};
