import type { KpiText } from '../words/kpi.ts';

export const firstResponseTime: KpiText = {
  en: {
    name: 'First response time',
    definition:
      'From the customer’s first message, or from the bot’s hand-over, to the first human public reply. What was solved without a reply and asked again counts from the new question; after a merge, from the older one. The middle one of all; it belongs to the team.',
    formula: 'First public reply of a person − creation, the bot’s hand-over or the question asked again.',
  },
  es: {
    name: 'Tiempo de primera respuesta',
    definition:
      'Desde el primer mensaje del cliente, o desde el traspaso del bot, hasta la primera respuesta pública de una persona. Lo resuelto sin respuesta y preguntado de nuevo cuenta desde la nueva pregunta; tras una fusión, desde la más antigua. El valor central de todos; es del equipo.',
    formula:
      'Primera respuesta pública de una persona − creación, traspaso del bot o pregunta hecha de nuevo.',
  },
  ro: {
    name: 'Timp până la primul răspuns',
    definition:
      'De la primul mesaj al clientului, sau de la predarea de către bot, până la primul răspuns public al unui om. Ce s-a rezolvat fără răspuns și s-a întrebat din nou se socotește de la noua întrebare; după o comasare, de la cea mai veche. Valoarea din mijloc; este a echipei.',
    formula: 'Primul răspuns public al unui om − crearea, predarea de către bot sau întrebarea pusă din nou.',
  },
  'pt-BR': {
    name: 'Tempo até a primeira resposta',
    definition:
      'Da primeira mensagem do cliente, ou da passagem pelo robô, até a primeira resposta pública de uma pessoa. O que foi resolvido sem resposta e perguntado de novo conta desde a nova pergunta; depois de uma mescla, desde a mais antiga. O valor do meio; é da equipe.',
    formula: 'Primeira resposta pública de uma pessoa − criação, passagem do robô ou pergunta repetida.',
  },
  fr: {
    name: 'Délai de première réponse',
    definition:
      'Du premier message du client, ou de la remise par le robot, à la première réponse publique d’une personne. Ce qui a été résolu sans réponse puis redemandé compte depuis la nouvelle question ; après une fusion, depuis la plus ancienne. La valeur du milieu ; elle appartient à l’équipe.',
    formula: 'Première réponse publique d’une personne − création, remise par le robot ou question reposée.',
  },
  de: {
    name: 'Zeit bis zur ersten Antwort',
    definition:
      'Von der ersten Nachricht des Kunden oder der Übergabe durch den Bot bis zur ersten öffentlichen Antwort eines Menschen. Was ohne Antwort gelöst und erneut gefragt wurde, zählt ab der neuen Frage; nach einer Zusammenführung ab der älteren. Die mittlere von allen; sie gehört dem Team.',
    formula:
      'Erste öffentliche Antwort eines Menschen − Eröffnung, Übergabe durch den Bot oder erneute Frage.',
  },
  it: {
    name: 'Tempo di prima risposta',
    definition:
      'Dal primo messaggio del cliente, o dal passaggio del bot, alla prima risposta pubblica di una persona. Ciò che è stato risolto senza risposta e richiesto di nuovo conta dalla nuova domanda; dopo un’unione, dalla più vecchia. Il valore di mezzo; è della squadra.',
    formula: 'Prima risposta pubblica di una persona − creazione, passaggio del bot o domanda ripetuta.',
  },
  ar: {
    name: 'زمن الرد الأول',
    definition:
      'من أول رسالة للعميل، أو تسليم الروبوت، إلى أول رد علني من إنسان. ما حُلّ بلا رد ثم سُئل عنه من جديد يُحسب من السؤال الجديد؛ وبعد الدمج من الأقدم. الوسيط؛ وهو للفريق.',
    formula: 'أول رد علني من إنسان − الإنشاء أو تسليم الروبوت أو تكرار السؤال.',
  },
};
