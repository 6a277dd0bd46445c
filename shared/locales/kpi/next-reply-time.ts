import type { KpiText } from '../words/kpi.ts';

export const nextReplyTime: KpiText = {
  en: {
    name: 'Next reply time',
    definition:
      'How long customers waited for every reply after the first, from their first unanswered message. The middle one of all; it belongs to the team.',
    formula: 'Public reply − the customer’s first unanswered message.',
  },
  es: {
    name: 'Tiempo de las siguientes respuestas',
    definition:
      'Cuánto esperaron los clientes cada respuesta después de la primera, desde su primer mensaje sin responder. El valor central de todos; es del equipo.',
    formula: 'Respuesta pública − primer mensaje sin responder del cliente.',
  },
  ro: {
    name: 'Timp până la răspunsurile următoare',
    definition:
      'Cât au așteptat clienții fiecare răspuns de după primul, de la primul lor mesaj fără răspuns. Valoarea din mijloc; este a echipei.',
    formula: 'Răspuns public − primul mesaj fără răspuns al clientului.',
  },
  'pt-BR': {
    name: 'Tempo até as respostas seguintes',
    definition:
      'Quanto os clientes esperaram por cada resposta depois da primeira, desde a primeira mensagem sem resposta. O valor do meio; é da equipe.',
    formula: 'Resposta pública − primeira mensagem do cliente sem resposta.',
  },
  fr: {
    name: 'Délai des réponses suivantes',
    definition:
      'Combien de temps les clients ont attendu chaque réponse après la première, depuis leur premier message sans réponse. La valeur du milieu ; elle appartient à l’équipe.',
    formula: 'Réponse publique − premier message du client sans réponse.',
  },
  de: {
    name: 'Zeit bis zur nächsten Antwort',
    definition:
      'Wie lange Kunden auf jede Antwort nach der ersten gewartet haben, ab ihrer ersten unbeantworteten Nachricht. Die mittlere von allen; sie gehört dem Team.',
    formula: 'Öffentliche Antwort − erste unbeantwortete Nachricht des Kunden.',
  },
  it: {
    name: 'Tempo delle risposte successive',
    definition:
      'Quanto i clienti hanno aspettato ogni risposta dopo la prima, dal loro primo messaggio senza risposta. Il valore di mezzo; è della squadra.',
    formula: 'Risposta pubblica − primo messaggio del cliente senza risposta.',
  },
  ar: {
    name: 'زمن الرد التالي',
    definition: 'كم انتظر العملاء كل رد بعد الأول، من أول رسالة لهم بلا رد. الوسيط؛ وهو للفريق.',
    formula: 'الرد العلني − أول رسالة للعميل بلا رد.',
  },
};
