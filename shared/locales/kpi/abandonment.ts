import type { KpiText } from '../words/kpi.ts';

export const abandonment: KpiText = {
  en: {
    name: 'Abandonment',
    definition:
      'The share of customers who left before a human replied, after waiting more than 10 seconds, among all who left the queue one way or another. Who left after an unknown wait is named beside it, not counted as lost.',
    formula: 'Left before a reply of a person, after more than 10 s / all who left the queue.',
  },
  es: {
    name: 'Abandono',
    definition:
      'La proporción de clientes que se fueron antes de que respondiera una persona, tras esperar más de 10 segundos, entre todos los que salieron de la cola de un modo u otro. Quien se fue tras una espera desconocida se indica al lado y no se cuenta como perdido.',
    formula:
      'Se fueron antes de la respuesta de una persona, tras más de 10 s / todos los que salieron de la cola.',
  },
  ro: {
    name: 'Abandon',
    definition:
      'Proporția clienților care au plecat înainte să răspundă un om, după ce au așteptat mai mult de 10 secunde, din toți cei care au ieșit din coadă într-un fel sau altul. Cine a plecat după o așteptare necunoscută e arătat alături, nu socotit pierdut.',
    formula: 'Plecați înainte de răspunsul unui om, după mai mult de 10 s / toți cei ieșiți din coadă.',
  },
  'pt-BR': {
    name: 'Desistências',
    definition:
      'A parcela de clientes que saíram antes da resposta de uma pessoa, depois de mais de 10 segundos de espera, entre todos os que saíram da fila de um jeito ou de outro. Quem saiu depois de uma espera desconhecida é citado ao lado, não contado como perdido.',
    formula: 'Saíram antes da resposta de uma pessoa, depois de mais de 10 s / todos os que saíram da fila.',
  },
  fr: {
    name: 'Abandons',
    definition:
      'La part des clients partis avant la réponse d’une personne, après plus de 10 secondes d’attente, parmi tous ceux qui ont quitté la file d’une façon ou d’une autre. Qui est parti après une attente inconnue est nommé à côté, pas compté comme perdu.',
    formula: 'Partis avant la réponse d’une personne, après plus de 10 s / tous ceux qui ont quitté la file.',
  },
  de: {
    name: 'Abbrüche',
    definition:
      'Der Anteil der Kunden, die nach mehr als 10 Sekunden gingen, bevor ein Mensch antwortete, unter allen, die die Warteschlange so oder so verließen. Wer nach unbekannter Wartezeit ging, wird daneben genannt und nicht als verloren gezählt.',
    formula:
      'Vor der Antwort eines Menschen nach mehr als 10 s gegangen / alle, die die Warteschlange verließen.',
  },
  it: {
    name: 'Abbandoni',
    definition:
      'La quota di clienti andati via prima della risposta di una persona, dopo più di 10 secondi di attesa, tra tutti quelli usciti dalla coda in un modo o nell’altro. Chi è andato via dopo un’attesa ignota è indicato accanto, non contato come perso.',
    formula:
      'Andati via prima della risposta di una persona, dopo più di 10 s / tutti quelli usciti dalla coda.',
  },
  ar: {
    name: 'المغادرة',
    definition:
      'نسبة العملاء الذين غادروا قبل رد إنسان بعد انتظار أكثر من 10 ثوانٍ، بين كل من ترك القائمة بأي شكل. من غادر بعد انتظار مجهول يُذكر جانبًا ولا يُعد مفقودًا.',
    formula: 'غادروا قبل رد إنسان بعد أكثر من 10 ث / كل من ترك القائمة.',
  },
};
