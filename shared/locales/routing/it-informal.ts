import { it } from './it.ts';
import type { RoutingWords } from './words.ts';

export const itInformal: RoutingWords = {
  agent: it.agent,
  customer: {
    ...it.customer,
    assigned: 'Ti aiuta {agent}: {why}.',
    given: 'Ti aiuta {agent}.',
    language: 'parla la tua lingua',
    again: 'ti ha aiutato l’ultima volta',
    allBusy: 'In questo momento tutti stanno aiutando qualcuno; il tuo posto è riservato.',
    allBusyWith: 'Chi conosce {skills} sta aiutando qualcuno in questo momento; il tuo posto è riservato.',
    asked: 'Abbiamo avvisato il team; il tuo posto è riservato.',
    askedWith: 'Abbiamo avvisato chi conosce {skills}; il tuo posto è riservato.',
    betterSoon: 'Ti teniamo il posto con la persona che può aiutarti meglio.',
    betterSoonWith: 'Ti teniamo il posto con una persona che conosce {skills}.',
    rest: 'Chi è libero ha lavorato due ore senza pausa e ora riprende fiato; presto ti aiuterà un’altra persona del team e il tuo posto resta.',
    nobodyFits: 'In questo momento non c’è nessuno che possa aiutarti su questo.',
    backUnknown: 'Abbiamo annotato la tua richiesta e risponderemo appena torniamo.',
  },
};
