import type { Register } from '../../../../shared/locales/words/customer.ts';

/** Whole words, whatever their letters. */
export const words = (alternatives: string, flags = 'iu'): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, flags);

/**
 * What gives a form of address away: pronouns, possessives, and the verb forms that stand without one. What a customer says
 * to a company is spoken to many and in no form of ours ("Vous m’avez facilité", "Ihr habt", "Richiamatemi").
 */
export const MARKS: Readonly<Record<string, Readonly<Record<Register, readonly RegExp[]>>>> = {
  de: {
    formal: [words('Sie|Ihnen|Ihre[nmrs]?|Ihr(?! habt)', 'u')],
    informal: [
      words('du|dir|dich|dein(?:e[nmrs]?)?|ihr habt'),
      words('hast|bist|kannst|musst|möchtest|antworte|prüfe|drücke|frag|sag|lass'),
    ],
  },
  es: {
    formal: [
      words('usted|sus?|le|ponerse|se lo preguntamos'),
      /\p{L}[aei]rle(?!\p{L})/iu,
      words('pulse|revise|responda|vuelva|pida|compruébelo|cuéntenos(?:lo)?|recomiende|tiene que'),
      words('deja arreglarlo|quiere|prefiere|utiliza|(?<!se )puede (?:ver|cambiar)|aún puede'),
      words('ha (?:respondido|escrito|añadido|estado)'),
    ],
    informal: [
      words('tú|tus?|te|ti|ponerte'),
      /\p{L}[aei]rte(?!\p{L})/iu,
      words('pulsas?|pulses|revisa|responde a|vuelve|pide|compruébalo|cuéntanos(?:lo)?|recomiendes'),
      words('dejas|quieres|prefieres|utilizas|puedes|tienes|has|eres|conservas'),
    ],
  },
  fr: {
    formal: [words('vous(?! m’avez)|votre|vos|dites'), words('(?!chez|assez|avez facilité)\\p{L}+ez')],
    informal: [words('tu|te|ton|ta|tes|toi|réponds|vérifie|appuie|dis|demandes'), /(?<![\p{L}-])t’\p{L}/iu],
  },
  it: {
    formal: [
      words('Lei|Su[oae]|Suoi', 'u'),
      words('Glielo|glielo', 'u'),
      /\p{Ll}L[ae](?!\p{L})/u,
      words('L’ha|[Ll][ae] (?:aiut\\p{L}+|contatt\\p{L}+|teniamo|sta)', 'u'),
      words('risponda|controlli|ricontrolli|(?<!tu )prema|chieda|deve|dica|scriva|contatti'),
      words('vuole|consiglierebbe|che cosa usa|quanto è soddisfatto|può (?:vedere|ancora)'),
      words('ha (?:scritto|risolto|aggiunto|ricevuto|già|avuto)'),
    ],
    informal: [
      words('tu|te|ti|tu[oae]|tuoi|te lo'),
      /\p{L}[aei]rti(?!\p{L})/iu,
      words('rispondi|controlla|ricontrollalo|premi|chiedine|devi|dicci|dillo|scrivici|contattaci|vedi'),
      words('vuoi|consiglieresti|usi|sei|hai|puoi'),
    ],
  },
  ro: {
    // -ți closes every verb in the second person plural; "toți" is all of them.
    formal: [
      words('dumneavoastră|vă|vi|v-\\p{L}+'),
      words('(?:l-|mi-)?(?!toți)\\p{L}*[aeiuâ]ți(?:-\\p{L}+)?'),
    ],
    informal: [
      words('voi|tu|te|te-\\p{L}+|tine|îți|ți|ți-\\p{L}+|tău|ta|tăi|tale'),
      words('ești|ai|vrei|poți|lași|păstrezi|folosești|recomanzi|adaugi|apeși|întrebi|răspunzi|faci'),
      words('cere|verifică(?:-l)?|apasă|(?<!se )trimite|continuă|omite|închide|vezi|nu mai întreba'),
      words('scrie-ne|spune-ne|sună-mă|vorbește cu|nu mă mai întreba'),
    ],
  },
};

/** Does a text give itself away as of one of these forms? */
export const marked = (text: string, marks: readonly RegExp[]): boolean =>
  marks.some((mark) => mark.test(text));

export const other = { formal: 'informal', informal: 'formal' } as const;
