import type { KpiText } from '../words/kpi.ts';

export const agentReplyClock: KpiText = {
  en: {
    name: 'Reply time',
    definition:
      'How long a customer waited for each reply you sent: from their unanswered message or, if that was later, since the ticket was yours, you were invited or first took part; the wait before is nobody’s; without the time the ticket was pending, on hold or with an expert. The middle one of all.',
    formula:
      'Reply − the later of the first unanswered message and the moment you were there, less the time pending, on hold and with an expert; it belongs to whoever sent it.',
  },
  es: {
    name: 'Tiempo de respuesta',
    definition:
      'Cuánto esperó un cliente cada respuesta tuya: desde su mensaje sin responder o, si fue después, desde que el ticket fue tuyo, te invitaron o participaste por primera vez; la espera anterior no es de nadie; sin el tiempo pendiente, en espera o con un experto. El valor central de todos.',
    formula:
      'Respuesta − lo más tardío entre el primer mensaje sin responder y el momento en que estabas, menos el tiempo pendiente, en espera y con un experto; es de quien la envió.',
  },
  ro: {
    name: 'Timp de răspuns',
    definition:
      'Cât a așteptat un client fiecare răspuns al tău: de la mesajul lui fără răspuns sau, dacă a fost mai târziu, de când tichetul a fost al tău, ai fost invitat ori ai luat parte prima dată; așteptarea dinainte nu e a nimănui; fără timpul în așteptare, în suspendare sau la un expert. Valoarea din mijloc.',
    formula:
      'Răspunsul − cel mai târziu dintre primul mesaj fără răspuns și clipa de când ai fost acolo, fără timpul în așteptare, în suspendare și la un expert; este al celui care l-a trimis.',
  },
  'pt-BR': {
    name: 'Tempo de resposta',
    definition:
      'Quanto um cliente esperou por cada resposta sua: desde a mensagem sem resposta ou, se foi depois, desde que o ticket é seu, você foi convidado ou participou; a espera anterior não é de ninguém; sem o tempo em que o ticket esperava o cliente, terceiros ou um especialista. O valor do meio.',
    formula:
      'Resposta − o mais tarde entre a primeira mensagem sem resposta e o momento em que você estava lá, menos o tempo pendente, em espera e com um especialista; é de quem a enviou.',
  },
  fr: {
    name: 'Délai de réponse',
    definition:
      'Combien de temps un client a attendu chacune de vos réponses : depuis son message resté sans réponse ou, si c’est plus tard, depuis que le ticket est le vôtre, que vous y êtes invité ou y avez pris part ; l’attente d’avant n’est à personne ; sans le temps où le ticket attendait le client, un tiers ou un expert. La valeur du milieu.',
    formula:
      'Réponse − le plus tardif entre le premier message sans réponse et le moment où vous étiez là, moins le temps en attente, en pause et chez un expert ; il appartient à qui l’a envoyée.',
  },
  de: {
    name: 'Antwortzeit',
    definition:
      'Wie lange ein Kunde auf jede Ihrer Antworten gewartet hat: ab seiner unbeantworteten Nachricht oder, wenn das später war, seit das Ticket Ihres war, Sie hinzugezogen wurden oder zuerst mitwirkten; die Wartezeit davor ist niemandes; ohne die Zeit, in der das Ticket auf den Kunden, auf Dritte oder bei Fachleuten wartete. Die mittlere von allen.',
    formula:
      'Antwort − das Spätere aus erster unbeantworteter Nachricht und dem Moment, seit dem Sie da waren, ohne die Zeit wartend, zurückgestellt und bei Fachleuten; sie gehört der Person, die sie schrieb.',
  },
  it: {
    name: 'Tempo di risposta',
    definition:
      'Quanto un cliente ha aspettato ogni tua risposta: dal suo messaggio senza risposta o, se più tardi, da quando il ticket è tuo, sei stato invitato o hai preso parte; l’attesa di prima non è di nessuno; senza il tempo in cui il ticket aspettava il cliente, altri o un esperto. Il valore di mezzo.',
    formula:
      'Risposta − il più tardi tra il primo messaggio senza risposta e il momento in cui c’eri, meno il tempo in attesa, sospeso e da un esperto; è di chi l’ha inviata.',
  },
  ar: {
    name: 'زمن الرد',
    definition:
      'كم انتظر العميل كل رد أرسلته: من رسالته التي لم يُرد عليها، أو إن كان بعد ذلك فمنذ صارت التذكرة لك أو دُعيت إليها أو شاركت فيها أول مرة؛ وما قبل ذلك من انتظار ليس على أحد؛ ولا يُحتسب وقت انتظار العميل أو التعليق أو الخبير. الوسيط.',
    formula:
      'الرد − الأحدث من أول رسالة بلا رد ولحظة وجودك، ناقص وقت انتظار العميل والتعليق والخبير؛ وهو لمن أرسل الرد.',
  },
};
