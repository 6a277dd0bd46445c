import { closestLanguage } from '../../shared/survey/closest-language.ts';

/** What the collector's notes on a ticket say, for the desk to read in its own language. */
interface NoteWords {
  /** Above what the customer wrote. */
  readonly added: string;
  readonly withdrawn: string;
}

const WORDS: Readonly<Record<string, NoteWords>> = {
  en: {
    added: 'The customer added on the page of this request:',
    withdrawn: 'The customer has withdrawn this request and expects no answer.',
  },
  es: {
    added: 'El cliente ha añadido en la página de esta consulta:',
    withdrawn: 'El cliente ha retirado esta consulta y no espera respuesta.',
  },
  ro: {
    added: 'Clientul a adăugat pe pagina acestei solicitări:',
    withdrawn: 'Clientul și-a retras solicitarea și nu mai așteaptă răspuns.',
  },
  'pt-BR': {
    added: 'O cliente acrescentou na página desta solicitação:',
    withdrawn: 'O cliente retirou esta solicitação e não espera resposta.',
  },
  fr: {
    added: 'Le client a ajouté sur la page de cette demande :',
    withdrawn: 'Le client a retiré cette demande et n’attend pas de réponse.',
  },
  de: {
    added: 'Auf der Seite dieser Anfrage ergänzt:',
    withdrawn: 'Diese Anfrage wurde zurückgezogen; es wird keine Antwort erwartet.',
  },
  it: {
    added: 'Il cliente ha aggiunto nella pagina di questa richiesta:',
    withdrawn: 'Il cliente ha ritirato questa richiesta e non attende risposta.',
  },
  ar: {
    added: 'أضاف العميل في صفحة هذا الطلب:',
    withdrawn: 'سحب العميل هذا الطلب ولا ينتظر ردًا.',
  },
};

/** The words closest to a language. */
export const noteWords = (language: string): NoteWords =>
  WORDS[closestLanguage(Object.keys(WORDS), language) ?? 'en'] ?? (WORDS['en'] as NoteWords);
