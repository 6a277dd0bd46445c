import type { KpiText } from '../words/kpi.ts';

export const queueWait: KpiText = {
  en: {
    name: 'Queue wait',
    definition:
      'From the ticket’s creation, or from the bot’s hand-over, until somebody was assigned, somebody replied or the customer left. The middle one of all.',
    formula: 'First assignment, reply of a person or departure − creation or hand-over.',
  },
  es: {
    name: 'Espera en cola',
    definition:
      'Desde la creación del ticket, o desde el traspaso del bot, hasta que se asignó a alguien, alguien respondió o el cliente se fue. El valor central de todos.',
    formula: 'Primera asignación, respuesta de una persona o marcha del cliente − creación o traspaso.',
  },
  ro: {
    name: 'Așteptare la coadă',
    definition:
      'De la crearea tichetului, sau de la predarea de către bot, până când a fost atribuit cuiva, a răspuns cineva sau clientul a plecat. Valoarea din mijloc.',
    formula: 'Prima atribuire, răspunsul unui om sau plecarea clientului − crearea sau predarea.',
  },
  'pt-BR': {
    name: 'Espera na fila',
    definition:
      'Da criação do ticket, ou da passagem do robô, até alguém ser designado, alguém responder ou o cliente sair. O valor do meio.',
    formula: 'Primeira designação, resposta de uma pessoa ou saída − criação ou passagem.',
  },
  fr: {
    name: 'Attente en file',
    definition:
      'De la création du ticket, ou de la remise par le robot, jusqu’à ce que quelqu’un soit affecté, réponde, ou que le client parte. La valeur du milieu.',
    formula: 'Première affectation, réponse d’une personne ou départ − création ou remise.',
  },
  de: {
    name: 'Wartezeit in der Warteschlange',
    definition:
      'Von der Eröffnung des Tickets oder der Übergabe durch den Bot, bis jemand zugeteilt war, jemand antwortete oder der Kunde ging. Die mittlere von allen.',
    formula: 'Erste Zuteilung, Antwort eines Menschen oder Weggang − Eröffnung oder Übergabe.',
  },
  it: {
    name: 'Attesa in coda',
    definition:
      'Dalla creazione del ticket, o dal passaggio del bot, finché qualcuno è stato assegnato, qualcuno ha risposto o il cliente se n’è andato. Il valore di mezzo.',
    formula: 'Prima assegnazione, risposta di una persona o abbandono − creazione o passaggio.',
  },
  ar: {
    name: 'الانتظار في القائمة',
    definition: 'من إنشاء التذكرة، أو تسليم الروبوت، حتى كُلِّف أحد أو ردّ أحد أو غادر العميل. الوسيط.',
    formula: 'أول تكليف أو رد من إنسان أو مغادرة − الإنشاء أو التسليم.',
  },
};
