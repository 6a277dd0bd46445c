import type { Question, Words } from '../survey.ts';

/**
 * The questions of the trade in their standard wordings, in eight languages, formal where a language has two registers.
 * CSAT: "how satisfied", five points. NPS: Reichheld 2003, 0–10. CES 2.0: CEB 2013, agreement with "made it easy", seven points.
 */

const words = (
  en: string,
  es: string,
  ro: string,
  pt: string,
  fr: string,
  de: string,
  it: string,
  ar: string,
): Words => ({ en, es, ro, 'pt-BR': pt, fr, de, it, ar });

const option = (
  value: string,
  label: Words,
  text = false,
): { value: string; label: Words; text?: boolean } => ({
  value,
  label,
  ...(text ? { text } : {}),
});

export const thanks = words(
  'Thank you. The person who helped you will read it.',
  'Gracias. La persona que le ha atendido lo leerá.',
  'Vă mulțumim. Persoana care v-a ajutat va citi răspunsul.',
  'Obrigado. Quem ajudou você vai ler.',
  'Merci. La personne qui vous a aidé le lira.',
  'Danke. Wer Ihnen geholfen hat, wird es lesen.',
  'Grazie. Lo leggerà chi L’ha aiutata.',
  'شكرًا لك. سيقرؤه من ساعدك.',
);

export const csat = (scale: 'number' | 'stars' | 'faces'): Question => ({
  id: 'csat',
  kind: 'csat',
  scale,
  required: true,
  title: words(
    'How satisfied are you with the help you received?',
    '¿Cuál es su grado de satisfacción con la ayuda recibida?',
    'Cât de mulțumit sunteți de ajutorul primit?',
    'Qual a sua satisfação com a ajuda recebida?',
    'Êtes-vous satisfait de l’aide reçue ?',
    'Wie zufrieden sind Sie mit der Hilfe?',
    'Quanto è soddisfatto dell’aiuto ricevuto?',
    'ما مدى رضاك عن المساعدة التي تلقيتها؟',
  ),
});

export const nps: Question = {
  id: 'nps',
  kind: 'nps',
  required: false,
  title: words(
    'How likely are you to recommend us to a friend or colleague?',
    '¿Qué probabilidad hay de que nos recomiende a un amigo o compañero?',
    'Cât de probabil este să ne recomandați unui prieten sau coleg?',
    'Qual a probabilidade de você nos recomendar a um amigo ou colega?',
    'Quelle est la probabilité que vous nous recommandiez à un ami ou collègue ?',
    'Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?',
    'Con quale probabilità ci consiglierebbe a un amico o collega?',
    'ما مدى احتمال أن توصي بنا صديقًا أو زميلًا؟',
  ),
};

export const ces: Question = {
  id: 'ces',
  kind: 'ces',
  required: true,
  title: words(
    'You made it easy for me to handle my issue.',
    'Me han facilitado resolver mi problema.',
    'Mi-ați făcut ușoară rezolvarea problemei.',
    'Vocês facilitaram a solução do meu problema.',
    'Vous m’avez facilité la résolution de mon problème.',
    'Sie haben es mir leicht gemacht, mein Anliegen zu klären.',
    'Mi avete reso facile risolvere il problema.',
    'كان حل مشكلتي معكم سهلًا.',
  ),
};

export const solved: Question = {
  id: 'solved',
  kind: 'yesno',
  required: true,
  title: words(
    'Is your problem solved?',
    '¿Se ha resuelto su problema?',
    'Problema dumneavoastră este rezolvată?',
    'O seu problema foi resolvido?',
    'Votre problème est-il résolu ?',
    'Ist Ihr Problem gelöst?',
    'Il Suo problema è risolto?',
    'هل حُلَّت مشكلتك؟',
  ),
};

/** What it was about; the question follows the score, so that nobody is asked "what went wrong" after praise. */
export const reason = (when: 'low' | 'high'): Question => ({
  id: when === 'low' ? 'reason_low' : 'reason_high',
  kind: 'multichoice',
  required: false,
  when: when === 'low' ? { question: 'csat', atMost: 3 } : { question: 'csat', atLeast: 4 },
  title:
    when === 'low'
      ? words(
          'What should we do better?',
          '¿Qué debemos mejorar?',
          'Ce ar trebui să îmbunătățim?',
          'O que devemos melhorar?',
          'Que devons-nous améliorer ?',
          'Was sollen wir besser machen?',
          'Che cosa dobbiamo migliorare?',
          'ما الذي ينبغي أن نحسّنه؟',
        )
      : words(
          'What went well?',
          '¿Qué ha ido bien?',
          'Ce a mers bine?',
          'O que foi bom?',
          'Qu’est-ce qui s’est bien passé ?',
          'Was war gut?',
          'Che cosa è andato bene?',
          'ما الذي سار على ما يرام؟',
        ),
  options: [
    option(
      'speed',
      words(
        'The time it took',
        'El tiempo',
        'Timpul',
        'O tempo',
        'Le délai',
        'Die Dauer',
        'I tempi',
        'الوقت المستغرق',
      ),
    ),
    option(
      'solution',
      words(
        'The solution',
        'La solución',
        'Soluția',
        'A solução',
        'La solution',
        'Die Lösung',
        'La soluzione',
        'الحل',
      ),
    ),
    option(
      'kindness',
      words(
        'How I was treated',
        'El trato',
        'Felul în care am fost tratat',
        'O atendimento',
        'L’accueil',
        'Der Umgang',
        'Il trattamento',
        'طريقة التعامل',
      ),
    ),
    option(
      'clarity',
      words(
        'How clear it was',
        'La claridad',
        'Claritatea',
        'A clareza',
        'La clarté',
        'Die Klarheit',
        'La chiarezza',
        'الوضوح',
      ),
    ),
  ],
});

export const comment: Question = {
  id: 'comment',
  kind: 'text',
  required: false,
  long: true,
  maxLength: 2000,
  title: words(
    'Is there anything you would like to add?',
    '¿Quiere añadir algo?',
    'Doriți să adăugați ceva?',
    'Gostaria de acrescentar algo?',
    'Souhaitez-vous ajouter quelque chose ?',
    'Möchten Sie etwas ergänzen?',
    'Vuole aggiungere qualcosa?',
    'هل تود إضافة شيء؟',
  ),
};

export const platform: Question = {
  id: 'platform',
  kind: 'choice',
  required: true,
  title: words(
    'What are you using?',
    '¿Qué utiliza?',
    'Ce folosiți?',
    'O que você está usando?',
    'Qu’utilisez-vous ?',
    'Was benutzen Sie?',
    'Che cosa usa?',
    'ماذا تستخدم؟',
  ),
  options: [
    option('mac', words('Mac', 'Mac', 'Mac', 'Mac', 'Mac', 'Mac', 'Mac', 'Mac')),
    option(
      'windows',
      words('Windows', 'Windows', 'Windows', 'Windows', 'Windows', 'Windows', 'Windows', 'Windows'),
    ),
    option(
      'phone',
      words(
        'Phone or tablet',
        'Móvil o tableta',
        'Telefon sau tabletă',
        'Celular ou tablet',
        'Téléphone ou tablette',
        'Telefon oder Tablet',
        'Telefono o tablet',
        'هاتف أو جهاز لوحي',
      ),
    ),
    option(
      'other',
      words(
        'Something else',
        'Otra cosa',
        'Altceva',
        'Outra coisa',
        'Autre chose',
        'Etwas anderes',
        'Altro',
        'شيء آخر',
      ),
      true,
    ),
  ],
};

export const problem: Question = {
  id: 'problem',
  kind: 'choice',
  required: true,
  title: words(
    'What is it about?',
    '¿De qué se trata?',
    'Despre ce este vorba?',
    'Do que se trata?',
    'De quoi s’agit-il ?',
    'Worum geht es?',
    'Di che cosa si tratta?',
    'ما موضوع طلبك؟',
  ),
  options: [
    option(
      'sign-in',
      words(
        'I cannot sign in',
        'No puedo iniciar sesión',
        'Nu mă pot conecta la cont',
        'Não consigo entrar',
        'Je ne peux pas me connecter',
        'Ich kann mich nicht anmelden',
        'Non riesco ad accedere',
        'لا أستطيع تسجيل الدخول',
      ),
    ),
    option(
      'broken',
      words(
        'Something does not work',
        'Algo no funciona',
        'Ceva nu funcționează',
        'Algo não funciona',
        'Quelque chose ne marche pas',
        'Etwas funktioniert nicht',
        'Qualcosa non funziona',
        'شيء لا يعمل',
      ),
    ),
    option(
      'billing',
      words(
        'An invoice or a payment',
        'Una factura o un pago',
        'O factură sau o plată',
        'Uma fatura ou um pagamento',
        'Une facture ou un paiement',
        'Eine Rechnung oder Zahlung',
        'Una fattura o un pagamento',
        'فاتورة أو دفعة',
      ),
    ),
    option(
      'question',
      words(
        'I have a question',
        'Tengo una pregunta',
        'Am o întrebare',
        'Tenho uma pergunta',
        'J’ai une question',
        'Ich habe eine Frage',
        'Ho una domanda',
        'لدي سؤال',
      ),
    ),
  ],
};

export const urgency: Question = {
  id: 'urgency',
  kind: 'choice',
  required: true,
  title: words(
    'How urgent is it?',
    '¿Es urgente?',
    'Cât de urgent este?',
    'Qual a urgência?',
    'Est-ce urgent ?',
    'Wie dringend ist es?',
    'Quanto è urgente?',
    'ما مدى الاستعجال؟',
  ),
  options: [
    option(
      'urgent',
      words(
        'I cannot continue',
        'No puedo continuar',
        'Nu pot continua',
        'Não consigo continuar',
        'Je suis bloqué',
        'Ich komme nicht weiter',
        'Non posso andare avanti',
        'لا أستطيع المتابعة',
      ),
    ),
    option(
      'today',
      words(
        'Today would be good',
        'Mejor hoy',
        'Azi ar fi bine',
        'Hoje seria bom',
        'Aujourd’hui serait bien',
        'Heute wäre gut',
        'Oggi andrebbe bene',
        'يُفضَّل اليوم',
      ),
    ),
    option(
      'no-hurry',
      words(
        'No hurry',
        'Sin prisa',
        'Fără grabă',
        'Sem pressa',
        'Rien ne presse',
        'Es eilt nicht',
        'Nessuna fretta',
        'لا داعي للعجلة',
      ),
    ),
  ],
};

export const details: Question = {
  ...comment,
  id: 'details',
  title: words(
    'What is wrong? Tell us in your own words.',
    '¿Qué ocurre? Cuéntenoslo con sus palabras.',
    'Ce s-a întâmplat? Spuneți-ne cu cuvintele dumneavoastră.',
    'O que aconteceu? Conte com as suas palavras.',
    'Que se passe-t-il ? Dites-le avec vos mots.',
    'Was ist los? Sagen Sie es mit Ihren Worten.',
    'Che cosa succede? Lo dica con parole Sue.',
    'ما المشكلة؟ أخبرنا بكلماتك.',
  ),
};

export const contact: Question = {
  id: 'contact',
  kind: 'contact',
  required: false,
  fields: ['name', 'email'],
  title: words(
    'Where can we reach you?',
    '¿Dónde podemos contactarle?',
    'Unde vă putem contacta?',
    'Como podemos contatar você?',
    'Comment pouvons-nous vous joindre ?',
    'Wie erreichen wir Sie?',
    'Come possiamo contattarLa?',
    'كيف يمكننا التواصل معك؟',
  ),
};
