import type { KpiText } from '../words/kpi.ts';

export const slaAttainment: KpiText = {
  en: {
    name: 'Promises kept (SLA)',
    definition:
      'The share of service promises kept among those decided. Overdue and still open counts as broken; not yet due does not count. The priority is the one the ticket had when the promise was made. A newer promise changes the target, never the start, and takes no breach away; it may stand still while the customer is asked.',
    formula:
      'Kept / (kept + broken), by the priority of the moment it was promised; a newer promise changes the target, not the start.',
  },
  es: {
    name: 'Compromisos cumplidos (SLA)',
    definition:
      'La proporción de compromisos de servicio cumplidos entre los ya decididos. Vencido y aún abierto cuenta como incumplido; lo que aún no vence no cuenta. La prioridad es la que tenía el ticket al asumir el compromiso. Un compromiso nuevo cambia el plazo, nunca el inicio, y no borra un incumplimiento; puede detenerse mientras se pregunta al cliente.',
    formula:
      'Cumplidos / (cumplidos + incumplidos), con la prioridad del momento del compromiso; uno nuevo cambia el plazo, no el inicio.',
  },
  ro: {
    name: 'Promisiuni ținute (SLA)',
    definition:
      'Proporția promisiunilor de serviciu ținute dintre cele decise. Ce e scadent și încă deschis contează ca neținut; ce nu e încă scadent nu contează. Prioritatea este cea pe care o avea tichetul când s-a făcut promisiunea. O promisiune mai nouă schimbă termenul, niciodată începutul, și nu șterge o încălcare; poate sta pe loc cât timp e întrebat clientul.',
    formula:
      'Ținute / (ținute + neținute), după prioritatea din clipa promisiunii; una mai nouă schimbă termenul, nu începutul.',
  },
  'pt-BR': {
    name: 'Promessas cumpridas (SLA)',
    definition:
      'A parcela de promessas cumpridas entre as decididas. Vencida e ainda aberta conta como quebrada; ainda não vencida não conta. A prioridade é a que o ticket tinha quando foi prometido. Uma promessa mais nova muda a meta, nunca o início, e não apaga nenhuma quebra; pode parar enquanto se espera o cliente.',
    formula:
      'Cumpridas / (cumpridas + quebradas), pela prioridade do momento da promessa; uma mais nova muda a meta, não o início.',
  },
  fr: {
    name: 'Promesses tenues (SLA)',
    definition:
      'La part des promesses tenues parmi celles qui sont tranchées. Échue et toujours ouverte compte comme rompue ; pas encore échue ne compte pas. La priorité est celle du ticket au moment de la promesse. Une promesse plus récente change l’objectif, jamais le départ, et n’efface aucune rupture ; elle peut s’arrêter pendant qu’on attend le client.',
    formula:
      'Tenues / (tenues + rompues), selon la priorité au moment de la promesse ; une promesse plus récente change l’objectif, pas le départ.',
  },
  de: {
    name: 'Gehaltene Zusagen (SLA)',
    definition:
      'Der Anteil der gehaltenen Zusagen unter den entschiedenen. Überfällig und noch offen zählt als gebrochen; noch nicht fällig zählt nicht. Es gilt die Priorität, die das Ticket bei der Zusage hatte. Eine neuere Zusage ändert das Ziel, nie den Anfang, und nimmt keinen Bruch zurück; sie kann ruhen, während der Kunde gefragt ist.',
    formula:
      'Gehalten / (gehalten + gebrochen), nach der Priorität bei der Zusage; eine neuere Zusage ändert das Ziel, nicht den Anfang.',
  },
  it: {
    name: 'Promesse mantenute (SLA)',
    definition:
      'La quota di promesse mantenute tra quelle decise. Scaduta e ancora aperta conta come infranta; non ancora scaduta non conta. La priorità è quella che il ticket aveva al momento della promessa. Una promessa più recente cambia l’obiettivo, mai l’inizio, e non cancella nessuna infrazione; può fermarsi mentre si aspetta il cliente.',
    formula:
      'Mantenute / (mantenute + infrante), secondo la priorità al momento della promessa; una più recente cambia l’obiettivo, non l’inizio.',
  },
  ar: {
    name: 'الوعود المحفوظة (SLA)',
    definition:
      'نسبة الوعود المحفوظة بين ما حُسم. المتأخر الذي ما زال مفتوحًا يُعد مخلفًا، وما لم يحن لا يُحتسب. الأولوية هي أولوية التذكرة حين قُطع الوعد. الوعد الأحدث يغيّر الهدف لا البداية ولا يمحو إخلالًا؛ وقد يتوقف ما دام العميل يُسأل.',
    formula: 'المحفوظة / (المحفوظة + المخلفة)، بأولوية لحظة الوعد؛ الوعد الأحدث يغيّر الهدف لا البداية.',
  },
};
