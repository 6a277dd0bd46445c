import type { RoutingWords } from './words.ts';

export const it: RoutingWords = {
  customer: {
    assigned: 'Ti aiuta {agent}: {why}.',
    skill: 'conosce {skills}',
    language: 'parla la tua lingua',
    again: 'ti ha aiutato l’ultima volta',
    free: 'può rispondere ora',
    allBusy: 'In questo momento tutti stanno aiutando qualcuno; mantieni il tuo posto.',
    allBusyWith: 'Chi conosce {skills} sta aiutando qualcuno in questo momento; mantieni il tuo posto.',
    betterSoon: 'Ti teniamo il posto con la persona che può aiutarti meglio.',
    betterSoonWith: 'Ti teniamo il posto con una persona che conosce {skills}.',
    closed: 'In questo momento è chiuso.',
    nobodyFits: 'In questo momento non c’è nessuno che possa aiutarti su questo.',
    back: 'Torniamo: {when}.',
    backUnknown: 'Abbiamo annotato il tuo caso e risponderemo appena torniamo.',
  },
  agent: {
    assigned: 'Questo caso arriva a te: {why}.',
    skill: 'conosci {skills}',
    language: 'parli {language}',
    again: 'hai aiutato questo cliente l’ultima volta',
    growing: 'vuoi crescere in {skills}',
    only: 'nessun altro di turno è adatto',
    overflow: 'il livello precedente non aveva tempo',
    waited: 'aspetta da {minutes} min',
    trying: 'stiamo imparando che cosa fa per te',
    free: 'puoi rispondere ora',
    offer: 'Fa per te: {skills} — {minutes} min di attesa',
    offerAny: 'Per te — {minutes} min di attesa',
  },
};
