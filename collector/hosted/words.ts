import { closestLanguage } from '../../shared/survey/closest-language.ts';
import { wordsFor } from '../words.ts';

/** What only the hosted page and the e-mail say; the rest are the widget's words. */
export interface HostedWords {
  /** The link leads nowhere. */
  readonly unknown: string;
  /** This conversation has had its answer. */
  readonly answered: string;
  /** Sent quicker than a person can read: ask for the press again. */
  readonly press: string;
  readonly subject: string;
  /** Above the scores in an e-mail. */
  readonly lead: string;
  /** Beneath them; `{send}` is the button of the page. */
  readonly foot: string;
  /** Beside a question that must be answered. */
  readonly required: string;
  /** Above the field for a code that was read out, and when it is none. */
  readonly code: string;
  readonly codeWrong: string;
  /** On the agent's card, before the place where an open link was found. */
  readonly cameBy: string;
}

const LANGUAGES: Readonly<Record<string, HostedWords>> = {
  en: {
    unknown: 'This link is no longer valid. There is nothing you need to do.',
    answered: 'You have already answered. Thank you.',
    press: 'Please press the button once more, so that we know it is you.',
    subject: 'How did we do?',
    lead: 'You were in touch with {company}. One tap is enough:',
    foot: 'A page opens where you can change your answer or add to it. Nothing counts until you press {send}.',
    required: 'required',
    code: 'The code you were told',
    codeWrong:
      'This code is not valid: mistyped, used already, or more than three days old. Please look at it again, or ask for a new one.',
    cameBy: 'Came by',
  },
  es: {
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
    cameBy: 'Llegó por',
  },
  ro: {
    unknown: 'Acest link nu mai este valabil. Nu trebuie să faceți nimic.',
    answered: 'Ați răspuns deja. Vă mulțumim.',
    press: 'Apăsați butonul încă o dată, ca să știm că sunteți dumneavoastră.',
    subject: 'Cum ne-am descurcat?',
    lead: 'Ați luat legătura cu {company}. Este suficientă o atingere:',
    foot: 'Se deschide o pagină în care puteți schimba sau explica răspunsul. Nimic nu contează până nu apăsați {send}.',
    required: 'obligatoriu',
    code: 'Codul pe care l-ați primit',
    codeWrong:
      'Acest cod nu este valabil: este scris greșit, a fost deja folosit sau este mai vechi de trei zile. Verificați-l sau cereți altul.',
    cameBy: 'A venit prin',
  },
  'pt-BR': {
    unknown: 'Este link não é mais válido. Você não precisa fazer nada.',
    answered: 'Você já respondeu. Obrigado.',
    press: 'Pressione o botão mais uma vez, para sabermos que é você.',
    subject: 'Como foi o nosso atendimento?',
    lead: 'Você esteve em contato com {company}. Um toque basta:',
    foot: 'Abre-se uma página em que você ainda pode mudar ou explicar a resposta. Nada conta antes de você pressionar {send}.',
    required: 'obrigatória',
    code: 'O código que você recebeu',
    codeWrong:
      'Este código não é válido: foi digitado errado, já foi usado ou tem mais de três dias. Confira-o ou peça um novo.',
    cameBy: 'Chegou por',
  },
  fr: {
    unknown: 'Ce lien n’est plus valable. Vous n’avez rien à faire.',
    answered: 'Vous avez déjà répondu. Merci.',
    press: 'Appuyez encore une fois sur le bouton, pour que nous sachions que c’est vous.',
    subject: 'Comment cela s’est-il passé ?',
    lead: 'Vous avez été en contact avec {company}. Un seul geste suffit :',
    foot: 'Une page s’ouvre où vous pouvez encore changer ou expliquer votre réponse. Rien ne compte avant que vous n’appuyiez sur {send}.',
    required: 'obligatoire',
    code: 'Le code qui vous a été donné',
    codeWrong:
      'Ce code n’est pas valable : mal saisi, déjà utilisé ou vieux de plus de trois jours. Vérifiez-le ou demandez-en un nouveau.',
    cameBy: 'Arrivé par',
  },
  de: {
    unknown: 'Dieser Link gilt nicht mehr. Sie müssen nichts tun.',
    answered: 'Sie haben bereits geantwortet. Vielen Dank.',
    press: 'Bitte drücken Sie den Knopf noch einmal, damit wir wissen, dass Sie es sind.',
    subject: 'Wie war es bei uns?',
    lead: 'Sie hatten Kontakt mit {company}. Einmal tippen genügt:',
    foot: 'Es öffnet sich eine Seite, auf der Sie Ihre Antwort noch ändern oder erläutern können. Nichts zählt, bevor Sie auf {send} drücken.',
    required: 'Pflichtfrage',
    code: 'Der Code, den Sie erhalten haben',
    codeWrong:
      'Dieser Code ist nicht gültig: vertippt, schon benutzt oder älter als drei Tage. Bitte prüfen Sie ihn oder lassen Sie sich einen neuen geben.',
    cameBy: 'Gekommen über',
  },
  it: {
    unknown: 'Questo link non è più valido. Non deve fare nulla.',
    answered: 'Ha già risposto. Grazie.',
    press: 'Prema ancora una volta il pulsante, così sappiamo che è Lei.',
    subject: 'Come è andata?',
    lead: 'È stato in contatto con {company}. Basta un tocco:',
    foot: 'Si apre una pagina in cui può ancora cambiare o spiegare la risposta. Nulla conta prima che prema {send}.',
    required: 'obbligatoria',
    code: 'Il codice che ha ricevuto',
    codeWrong:
      'Questo codice non è valido: digitato male, già usato o vecchio di più di tre giorni. Lo ricontrolli o ne chieda uno nuovo.',
    cameBy: 'Arrivato da',
  },
  ar: {
    unknown: 'لم يعد هذا الرابط صالحًا. لا يلزمك فعل أي شيء.',
    answered: 'لقد أجبت من قبل. شكرًا لك.',
    press: 'يُرجى الضغط على الزر مرة أخرى لنتأكد من أنك أنت من يجيب.',
    subject: 'كيف كانت خدمتنا؟',
    lead: 'تواصلت مع {company}. تكفي لمسة واحدة:',
    foot: 'تُفتح صفحة يمكنك فيها تغيير الإجابة أو شرحها. لا يُحتسب شيء قبل الضغط على {send}.',
    required: 'مطلوب',
    code: 'الرمز الذي أُعطيتَه',
    codeWrong:
      'هذا الرمز غير صالح: كُتب خطأً أو استُخدم من قبل أو مضى عليه أكثر من ثلاثة أيام. تحقَّق منه أو اطلب رمزًا جديدًا.',
    cameBy: 'جاء عبر',
  },
};

/** The words closest to a language tag. A button is called in them as it is on the page. */
export function hostedWords(language: string): HostedWords {
  const closest = closestLanguage(Object.keys(LANGUAGES), language) ?? 'en';
  const found = LANGUAGES[closest] ?? LANGUAGES['en'];
  if (!found) throw new RangeError('There are no English words.');
  return { ...found, foot: found.foot.replace('{send}', wordsFor(closest).words.send) };
}
