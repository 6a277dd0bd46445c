import type { HostedWords } from '../words/hosted.ts';

export const hosted: HostedWords = {
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
  help: 'Ajutor',
  helpSearch: 'Căutarea unui răspuns',
  helpFind: 'Căutare',
  helpNothing: 'Nu s-a găsit nimic. Poate cu alte cuvinte; se poate și întreba.',
  helpAsk: 'Am o întrebare',
  helpNot: 'Nu m-a ajutat: întreb',
  helpAll: 'Toate răspunsurile',
  helpLanguage: 'Limba',
  signedOn:
    'Autentificarea a reușit. Overdesk se conectează singur în cel mult un minut; pagina poate fi închisă.',
};
