/** The demo shop's own words. The widget brings its own. */
export interface ShopWords {
  readonly name: string;
  readonly demo: string;
  readonly promise: string;
  readonly lead: string;
  readonly lamps: readonly { readonly name: string; readonly what: string; readonly price: string }[];
  readonly trouble: string;
  readonly troubleLead: string;
  readonly help: string;
  readonly contact: string;
  readonly contactLead: string;
  readonly back: string;
}

export const shopWords = {
  en: {
    name: 'English',
    demo: 'Demo shop: nothing is sold here, and nothing leaves this computer',
    promise: 'Light that follows the sun',
    lead: 'Three lamps and one app. Warm at dusk, clear at noon, and gone when you sleep.',
    lamps: [
      { name: 'Dawn', what: 'for the bedside', price: '€79' },
      { name: 'Noon', what: 'for the desk', price: '€129' },
      { name: 'Dusk', what: 'for the corner you read in', price: '€189' },
    ],
    trouble: 'Is something not working?',
    troubleLead: 'Tell us in three taps. You will reach the person who knows your case best.',
    help: 'Get help',
    contact: 'Write to us',
    contactLead:
      'This is the shop’s own contact page. It opens when the survey cannot be reached, so that nobody is held up.',
    back: 'Back to the lamps',
  },
  es: {
    name: 'Español',
    demo: 'Tienda de demostración: aquí no se vende nada y nada sale de este ordenador',
    promise: 'Luz que sigue al sol',
    lead: 'Tres lámparas y una aplicación. Cálida al atardecer, clara a mediodía y apagada a la hora de dormir.',
    lamps: [
      { name: 'Alba', what: 'para la mesilla', price: '79 €' },
      { name: 'Mediodía', what: 'para el escritorio', price: '129 €' },
      { name: 'Ocaso', what: 'para el rincón de lectura', price: '189 €' },
    ],
    trouble: '¿Algo no funciona?',
    troubleLead: 'Cuéntenoslo en tres toques. Le atenderá quien mejor conoce su caso.',
    help: 'Pedir ayuda',
    contact: 'Escríbanos',
    contactLead:
      'Esta es la página de contacto de la propia tienda. Se abre cuando la encuesta no responde, para que nadie tenga que esperar.',
    back: 'Volver a las lámparas',
  },
  ro: {
    name: 'Română',
    demo: 'Magazin demonstrativ: aici nu se vinde nimic și nimic nu pleacă de pe acest calculator',
    promise: 'Lumină care urmează soarele',
    lead: 'Trei lămpi și o aplicație. Caldă la apus, clară la amiază și stinsă când dormiți.',
    lamps: [
      { name: 'Zori', what: 'pentru noptieră', price: '79 €' },
      { name: 'Amiază', what: 'pentru birou', price: '129 €' },
      { name: 'Amurg', what: 'pentru colțul de lectură', price: '189 €' },
    ],
    trouble: 'Ceva nu funcționează?',
    troubleLead: 'Spuneți-ne din trei atingeri. Veți ajunge la cine vă cunoaște cel mai bine cazul.',
    help: 'Cereți ajutor',
    contact: 'Scrieți-ne',
    contactLead:
      'Aceasta este pagina de contact a magazinului. Se deschide când chestionarul nu răspunde, ca nimeni să nu aștepte.',
    back: 'Înapoi la lămpi',
  },
} as const satisfies Readonly<Record<string, ShopWords>>;

export type ShopLanguage = keyof typeof shopWords;

export const shopLanguages: readonly ShopLanguage[] = ['en', 'es', 'ro'];
