import { closestLanguage } from '../../shared/survey/closest-language.ts';

/** What only mail and the page behind its "do not ask again" say. */
export interface MailWords {
  readonly hello: string;
  readonly helloName: string;
  /** Above the scores, when it is known who helped. */
  readonly leadBy: string;
  readonly reminderSubject: string;
  readonly reminder: string;
  /** The acknowledgement's subject. */
  readonly received: string;
  readonly thanks: string;
  readonly number: string;
  readonly helper: string;
  /** Above the link to the request's page, in an acknowledgement. */
  readonly follow: string;
  readonly see: string;
  /** The link and the button. */
  readonly stop: string;
  readonly stopAsk: string;
  readonly stopped: string;
}

const LANGUAGES: Readonly<Record<string, MailWords>> = {
  en: {
    hello: 'Hello,',
    helloName: 'Hello {name},',
    leadBy: '{agent} from {company} helped you. One tap is enough:',
    reminderSubject: 'A short reminder: how did we do?',
    reminder: 'We asked you once already and will not ask again.',
    received: 'We have received your request {number}',
    thanks: 'Thank you for contacting {company}. Your request has reached us.',
    number: 'Your number: {number}',
    helper: '{agent} will help you.',
    follow: 'Here you can see how it stands, add a word, or withdraw it:',
    see: 'See your request',
    stop: 'Do not ask me again',
    stopAsk: 'Shall we stop asking you by e-mail how it went?',
    stopped: 'You will not be asked by e-mail any more.',
  },
  es: {
    hello: 'Hola:',
    helloName: 'Hola, {name}:',
    leadBy: 'Le ha atendido {agent}, de {company}. Basta un toque:',
    reminderSubject: 'Un breve recordatorio: ¿qué tal lo hemos hecho?',
    reminder: 'Ya se lo preguntamos una vez y no volveremos a hacerlo.',
    received: 'Hemos recibido su solicitud {number}',
    thanks: 'Gracias por ponerse en contacto con {company}. Hemos recibido su solicitud.',
    number: 'Su número: {number}',
    helper: 'Le atenderá {agent}.',
    follow: 'Aquí puede ver cómo va, añadir algo o retirarla:',
    see: 'Ver su solicitud',
    stop: 'No me pregunten más',
    stopAsk: '¿Dejamos de preguntarle por correo electrónico qué tal ha ido?',
    stopped: 'No volveremos a preguntarle por correo electrónico.',
  },
  ro: {
    hello: 'Bună ziua,',
    helloName: 'Bună ziua, {name},',
    leadBy: '{agent} de la {company} v-a ajutat. Este suficientă o atingere:',
    reminderSubject: 'O scurtă reamintire: cum ne-am descurcat?',
    reminder: 'V-am întrebat deja o dată și nu vă vom mai întreba.',
    received: 'Am primit cererea dumneavoastră {number}',
    thanks: 'Vă mulțumim că ați contactat {company}. Cererea a ajuns la noi.',
    number: 'Numărul dumneavoastră: {number}',
    helper: 'Vă va ajuta {agent}.',
    follow: 'Aici puteți vedea cum merge, adăuga ceva sau retrage cererea:',
    see: 'Vedeți cererea',
    stop: 'Nu mă mai întrebați',
    stopAsk: 'Să nu vă mai întrebăm prin e-mail cum a fost?',
    stopped: 'Nu vă vom mai întreba prin e-mail.',
  },
  'pt-BR': {
    hello: 'Olá,',
    helloName: 'Olá, {name},',
    leadBy: 'Quem ajudou você foi {agent}, de {company}. Um toque basta:',
    reminderSubject: 'Um breve lembrete: como foi o nosso atendimento?',
    reminder: 'Já perguntamos uma vez e não perguntaremos de novo.',
    received: 'Recebemos a sua solicitação {number}',
    thanks: 'Agradecemos o seu contato com {company}. Recebemos a sua solicitação.',
    number: 'Seu número: {number}',
    helper: 'Quem vai ajudar você é {agent}.',
    follow: 'Aqui você pode ver como está, acrescentar algo ou retirá-la:',
    see: 'Ver a sua solicitação',
    stop: 'Não me perguntem mais',
    stopAsk: 'Quer que deixemos de perguntar por e-mail como foi?',
    stopped: 'Não perguntaremos mais por e-mail.',
  },
  fr: {
    hello: 'Bonjour,',
    helloName: 'Bonjour {name},',
    leadBy: '{agent}, de {company}, vous a aidé. Un seul geste suffit :',
    reminderSubject: 'Un bref rappel : comment cela s’est-il passé ?',
    reminder: 'Nous vous l’avons déjà demandé une fois et ne le demanderons plus.',
    received: 'Nous avons reçu votre demande {number}',
    thanks: 'Merci d’avoir contacté {company}. Votre demande nous est parvenue.',
    number: 'Votre numéro : {number}',
    helper: '{agent} va vous aider.',
    follow: 'Vous pouvez ici voir où elle en est, ajouter un mot ou la retirer :',
    see: 'Voir votre demande',
    stop: 'Ne plus me demander',
    stopAsk: 'Ne plus vous demander par e-mail comment cela s’est passé ?',
    stopped: 'Nous ne vous le demanderons plus par e-mail.',
  },
  de: {
    hello: 'Guten Tag,',
    helloName: 'Guten Tag, {name},',
    leadBy: '{agent} von {company} hat Ihnen geholfen. Einmal tippen genügt:',
    reminderSubject: 'Eine kurze Erinnerung: Wie war es bei uns?',
    reminder: 'Wir haben Sie schon einmal gefragt und fragen nicht noch einmal.',
    received: 'Ihre Anfrage {number} ist angekommen',
    thanks: 'Danke, dass Sie sich an {company} gewandt haben. Ihre Anfrage ist bei uns angekommen.',
    number: 'Ihre Nummer: {number}',
    helper: '{agent} hilft Ihnen.',
    follow: 'Hier sehen Sie, wie es um sie steht, können etwas hinzufügen oder sie zurückziehen:',
    see: 'Ihre Anfrage ansehen',
    stop: 'Nicht mehr fragen',
    stopAsk: 'Sollen wir Sie nicht mehr per E-Mail fragen, wie es war?',
    stopped: 'Wir fragen Sie nicht mehr per E-Mail.',
  },
  it: {
    hello: 'Buongiorno,',
    helloName: 'Buongiorno {name},',
    leadBy: '{agent} di {company} ha risposto alla Sua richiesta. Basta un tocco:',
    reminderSubject: 'Un breve promemoria: come è andata?',
    reminder: 'Glielo abbiamo già chiesto una volta e non lo chiederemo più.',
    received: 'Abbiamo ricevuto la Sua richiesta {number}',
    thanks: 'Grazie per aver contattato {company}. Abbiamo ricevuto la Sua richiesta.',
    number: 'Il Suo numero: {number}',
    helper: 'Si occuperà di Lei {agent}.',
    follow: 'Qui può vedere a che punto è, aggiungere qualcosa o ritirarla:',
    see: 'Vedere la Sua richiesta',
    stop: 'Non chiedetemelo più',
    stopAsk: 'Vuole che non Le chiediamo più per e-mail come è andata?',
    stopped: 'Non glielo chiederemo più per e-mail.',
  },
  ar: {
    hello: 'مرحبًا،',
    helloName: 'مرحبًا {name}،',
    leadBy: 'ساعدك {agent} من {company}. تكفي لمسة واحدة:',
    reminderSubject: 'تذكير قصير: كيف كانت خدمتنا؟',
    reminder: 'سألناك مرة من قبل ولن نسألك مجددًا.',
    received: 'وصلنا طلبك {number}',
    thanks: 'شكرًا لتواصلك مع {company}. لقد وصلنا طلبك.',
    number: 'رقم طلبك: {number}',
    helper: 'سيساعدك {agent}.',
    follow: 'يمكنك هنا متابعة حالته أو إضافة شيء أو سحبه:',
    see: 'عرض طلبك',
    stop: 'لا أريد أن أُسأل مجددًا',
    stopAsk: 'هل نتوقف عن سؤالك بالبريد الإلكتروني؟',
    stopped: 'لن نسألك بالبريد الإلكتروني بعد الآن.',
  },
};

/** The words closest to a language tag. */
export function mailWords(language: string): MailWords {
  const closest = closestLanguage(Object.keys(LANGUAGES), language) ?? 'en';
  const found = LANGUAGES[closest] ?? LANGUAGES['en'];
  if (!found) throw new RangeError('There are no English words.');
  return found;
}

/** Puts values in the places of a sentence. */
export const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
