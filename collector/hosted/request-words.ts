import { closestLanguage } from '../../shared/survey/closest-language.ts';

/** What the page of a request says besides the widget's words. `{number}`, `{who}` and `{to}` are filled in. */
export interface RequestWords {
  readonly title: string;
  readonly waiting: string;
  readonly inHand: string;
  readonly closed: string;
  readonly withdrawn: string;
  /** By which way the answer comes. */
  readonly writes: string;
  readonly calls: string;
  readonly chats: string;
  /** Above the field for something more to say. */
  readonly add: string;
  readonly addedTitle: string;
  /** What became of what was sent. */
  readonly addedNote: string;
  readonly endedNote: string;
  readonly fullNote: string;
  readonly emptyNote: string;
  readonly withdraw: string;
  readonly sure: string;
  readonly rate: string;
  /** On the agent's card. */
  readonly addedLater: string;
}

const en: RequestWords = {
  title: 'Your request {number}',
  waiting: 'Waiting for an answer',
  inHand: 'Somebody is helping you',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
  writes: '{who} will write to {to}.',
  calls: '{who} will call {to}.',
  chats: '{who} will answer in the chat.',
  add: 'Anything to add?',
  addedTitle: 'What you added',
  addedNote: 'Passed on.',
  endedNote: 'This request is closed, so nothing could be added. Please ask again.',
  fullNote: 'No more can be added here.',
  emptyNote: 'Nothing was written.',
  withdraw: 'Withdraw this request',
  sure: 'Nobody will answer it then.',
  rate: 'Tell us how it went',
  addedLater: 'Added later',
};

const es: RequestWords = {
  title: 'Su consulta {number}',
  waiting: 'A la espera de respuesta',
  inHand: 'Alguien le está ayudando',
  closed: 'Cerrada',
  withdrawn: 'Retirada',
  writes: '{who} escribirá a {to}.',
  calls: '{who} llamará al {to}.',
  chats: '{who} responderá en el chat.',
  add: '¿Quiere añadir algo?',
  addedTitle: 'Lo que ha añadido',
  addedNote: 'Se lo hemos hecho llegar.',
  endedNote: 'Esta consulta está cerrada y no se ha podido añadir nada. Vuelva a preguntar, por favor.',
  fullNote: 'Aquí no se puede añadir nada más.',
  emptyNote: 'No ha escrito nada.',
  withdraw: 'Retirar esta consulta',
  sure: 'En ese caso nadie la responderá.',
  rate: 'Cuéntenos cómo ha ido',
  addedLater: 'Añadido después',
};

const ro: RequestWords = {
  title: 'Cererea dumneavoastră {number}',
  waiting: 'Așteaptă un răspuns',
  inHand: 'Cineva vă ajută',
  closed: 'Închisă',
  withdrawn: 'Retrasă',
  writes: '{who} va scrie la {to}.',
  calls: '{who} va suna la {to}.',
  chats: '{who} va răspunde în chat.',
  add: 'Doriți să adăugați ceva?',
  addedTitle: 'Ce ați adăugat',
  addedNote: 'Am transmis mai departe.',
  endedNote: 'Cererea este închisă și nu s-a putut adăuga nimic. Vă rugăm să întrebați din nou.',
  fullNote: 'Aici nu se mai poate adăuga nimic.',
  emptyNote: 'Nu ați scris nimic.',
  withdraw: 'Retrageți cererea',
  sure: 'În acest caz nu va răspunde nimeni.',
  rate: 'Spuneți-ne cum a fost',
  addedLater: 'Adăugat ulterior',
};

const pt: RequestWords = {
  title: 'Sua solicitação {number}',
  waiting: 'Aguardando resposta',
  inHand: 'Alguém está ajudando você',
  closed: 'Encerrada',
  withdrawn: 'Cancelada',
  writes: '{who} vai escrever para {to}.',
  calls: '{who} vai ligar para {to}.',
  chats: '{who} vai responder no chat.',
  add: 'Quer acrescentar algo?',
  addedTitle: 'O que você acrescentou',
  addedNote: 'Mensagem encaminhada.',
  endedNote: 'Esta solicitação está encerrada e nada pôde ser acrescentado. Pergunte de novo, por favor.',
  fullNote: 'Não é possível acrescentar mais nada aqui.',
  emptyNote: 'Nada foi escrito.',
  withdraw: 'Cancelar esta solicitação',
  sure: 'Nesse caso, ninguém vai responder.',
  rate: 'Conte como foi',
  addedLater: 'Acrescentado depois',
};

const fr: RequestWords = {
  title: 'Votre demande {number}',
  waiting: 'En attente de réponse',
  inHand: 'Quelqu’un s’occupe de vous',
  closed: 'Close',
  withdrawn: 'Retirée',
  writes: '{who} écrira à {to}.',
  calls: '{who} appellera le {to}.',
  chats: '{who} répondra dans le chat.',
  add: 'Quelque chose à ajouter ?',
  addedTitle: 'Ce que vous avez ajouté',
  addedNote: 'C’est transmis.',
  endedNote: 'Cette demande est close : rien n’a pu être ajouté. Merci de nous contacter de nouveau.',
  fullNote: 'Rien de plus ne peut être ajouté ici.',
  emptyNote: 'Rien n’a été écrit.',
  withdraw: 'Retirer cette demande',
  sure: 'Personne n’y répondra alors.',
  rate: 'Dites-nous comment cela s’est passé',
  addedLater: 'Ajouté ensuite',
};

const de: RequestWords = {
  title: 'Ihre Anfrage {number}',
  waiting: 'Wartet auf Antwort',
  inHand: 'Jemand kümmert sich darum',
  closed: 'Abgeschlossen',
  withdrawn: 'Zurückgezogen',
  writes: '{who} schreibt an {to}.',
  calls: '{who} ruft {to} an.',
  chats: '{who} antwortet im Chat.',
  add: 'Möchten Sie etwas ergänzen?',
  addedTitle: 'Was Sie ergänzt haben',
  addedNote: 'Weitergegeben.',
  endedNote:
    'Diese Anfrage ist abgeschlossen, es konnte nichts ergänzt werden. Bitte fragen Sie noch einmal.',
  fullNote: 'Hier kann nichts mehr ergänzt werden.',
  emptyNote: 'Es wurde nichts geschrieben.',
  withdraw: 'Anfrage zurückziehen',
  sure: 'Dann antwortet niemand mehr darauf.',
  rate: 'Sagen Sie uns, wie es war',
  addedLater: 'Später ergänzt',
};

const it: RequestWords = {
  title: 'La Sua richiesta {number}',
  waiting: 'In attesa di risposta',
  inHand: 'Qualcuno La sta aiutando',
  closed: 'Chiusa',
  withdrawn: 'Ritirata',
  writes: '{who} scriverà a {to}.',
  calls: '{who} chiamerà il {to}.',
  chats: '{who} risponderà in chat.',
  add: 'Vuole aggiungere qualcosa?',
  addedTitle: 'Che cosa ha aggiunto',
  addedNote: 'È stato inoltrato.',
  endedNote:
    'Questa richiesta è chiusa e non si è potuto aggiungere nulla. Ci contatti di nuovo, per favore.',
  fullNote: 'Qui non si può aggiungere altro.',
  emptyNote: 'Non ha scritto nulla.',
  withdraw: 'Ritirare questa richiesta',
  sure: 'In tal caso nessuno risponderà.',
  rate: 'Ci dica come è andata',
  addedLater: 'Aggiunto dopo',
};

const ar: RequestWords = {
  title: 'طلبك {number}',
  waiting: 'بانتظار الرد',
  inHand: 'هناك من يساعدك الآن',
  closed: 'مغلق',
  withdrawn: 'تم سحبه',
  writes: 'سيكتب لك {who} على {to}.',
  calls: 'سيتصل بك {who} على {to}.',
  chats: 'سيرد عليك {who} في المحادثة.',
  add: 'هل تود إضافة شيء؟',
  addedTitle: 'ما أضفته',
  addedNote: 'تم إيصال ما كتبت.',
  endedNote: 'هذا الطلب مغلق، ولم تتم إضافة شيء. يُرجى طلب المساعدة من جديد.',
  fullNote: 'لا يمكن إضافة المزيد هنا.',
  emptyNote: 'لم يُكتب شيء.',
  withdraw: 'سحب هذا الطلب',
  sure: 'لن يرد عليه أحد عندئذٍ.',
  rate: 'أخبرنا كيف كانت التجربة',
  addedLater: 'أُضيف لاحقًا',
};

const LANGUAGES: Readonly<Record<string, RequestWords>> = { en, es, ro, 'pt-BR': pt, fr, de, it, ar };

/** The words closest to a language tag; English where none is close. */
export const requestWords = (language: string): RequestWords =>
  LANGUAGES[closestLanguage(Object.keys(LANGUAGES), language) ?? 'en'] ?? en;
