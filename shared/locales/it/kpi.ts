import type { StateWords } from '../en/kpi.ts';
import type { KpiWords } from '../words/kpi.ts';

export const kpi: KpiWords = {
  csat: {
    name: 'Soddisfazione dei clienti (CSAT)',
    definition:
      'La quota di clienti che hanno risposto 4 o 5 su 5. Una risposta per conversazione; scale di tipo diverso non si mescolano mai.',
    formula: '(n4 + n5) / n su cinque punti; su due o tre punti conta solo il più alto.',
  },
  nps: {
    name: 'Ci consiglierebbero (NPS)',
    definition:
      'Promotori (9–10) meno detrattori (0–6), in punti da −100 a 100. Mostrato da 10 risposte in su.',
    formula:
      '100 · (quota dei 9–10 − quota dei 0–6). Intervallo: Wald corretto; sotto le 20 risposte, l’intervallo score.',
  },
  ces: {
    name: 'È stato facile (CES)',
    definition: 'La quota di clienti che concordano, da 5 a 7 su 7, che è stato reso loro facile.',
    formula:
      'Risposte 5–7 / tutte le risposte, da 1 a 7, a «[Azienda] mi ha reso facile risolvere la mia richiesta»; accanto la loro media.',
  },
  'first-contact-resolution': {
    name: 'Risoluzione al primo contatto',
    definition:
      'La quota di ticket risolti e rimasti tali, senza un nuovo ticket dello stesso cliente sullo stesso tema entro 7 giorni, compreso uno poi unito; un ticket aperto da noi in cui il cliente non ha mai scritto non conta come nuovo. Chiedere a un esperto non cambia nulla. Si dice passati 7 giorni.',
    formula:
      'Ticket risolti senza riapertura e senza un nuovo ticket dello stesso cliente sullo stesso tema entro 7 giorni / ticket risolti. Misura la qualità, diversamente dalla risoluzione al primo livello.',
  },
  'reopen-rate': {
    name: 'Tasso di riapertura',
    definition:
      'La quota di ticket risolti che il cliente ha riaperto entro 7 giorni. Un semplice grazie e una questione nuova non contano. Si dice passati 7 giorni.',
    formula:
      'Ticket riaperti entro 7 giorni / ticket risolti per la prima volta, detto quando hanno 7 giorni.',
  },
  'quality-score': {
    name: 'Punteggio di qualità',
    definition:
      'La media delle tue revisioni di qualità, da 0 a 100. Ognuna pesa criteri che conosci prima; se ne manca uno critico, quella revisione conta 0. Tra te e chi ha rivisto.',
    formula:
      'Una revisione = Σ peso · (voto − minimo) / (massimo − minimo) / Σ peso, 0 se manca un criterio critico; poi la media delle revisioni.',
  },
  'one-touch': {
    name: 'Risolto con una risposta',
    definition:
      'La quota di ticket risolti che hanno richiesto esattamente una risposta pubblica (un testo di apertura leggibile dal cliente lo è) e non sono mai stati riaperti. Un semplice grazie non riapre. Non è un obiettivo: certi casi chiedono una conversazione.',
    formula:
      'Ticket risolti con esattamente un nostro messaggio pubblico e senza riapertura se non per un grazie / ticket risolti.',
  },
  ownership: {
    name: 'Presa in carico',
    definition:
      'La quota di ticket risolti che qualcuno aveva in carico e che sono passati di mano al massimo due volte. Un cliente non va rimbalzato.',
    formula: 'Ticket risolti con un responsabile e al massimo due passaggi di mano / ticket risolti.',
  },
  'agent-reply-clock': {
    name: 'Tempo di risposta',
    definition:
      'Quanto un cliente ha aspettato ogni tua risposta: dal suo messaggio senza risposta o, se più tardi, da quando il ticket è tuo, sei stato invitato o hai preso parte; l’attesa di prima non è di nessuno; senza il tempo in cui il ticket aspettava il cliente, altri o un esperto. Il valore di mezzo.',
    formula:
      'Risposta − il più tardi tra il primo messaggio senza risposta e il momento in cui c’eri, meno il tempo in attesa, sospeso e da un esperto; è di chi l’ha inviata.',
  },
  'first-response-time': {
    name: 'Tempo di prima risposta',
    definition:
      'Dal primo messaggio del cliente, o dal passaggio del bot, alla prima risposta pubblica di una persona. Ciò che è stato risolto senza risposta e richiesto di nuovo conta dalla nuova domanda; dopo un’unione, dalla più vecchia. Il valore di mezzo; è della squadra.',
    formula: 'Prima risposta pubblica di una persona − creazione, passaggio del bot o domanda ripetuta.',
  },
  'next-reply-time': {
    name: 'Tempo delle risposte successive',
    definition:
      'Quanto i clienti hanno aspettato ogni risposta dopo la prima, dal loro primo messaggio senza risposta. Il valore di mezzo; è della squadra.',
    formula: 'Risposta pubblica − primo messaggio del cliente senza risposta.',
  },
  'first-resolution-time': {
    name: 'Tempo di prima risoluzione',
    definition: 'Dalla creazione del ticket alla prima volta che è stato risolto. Il valore di mezzo.',
    formula: 'Prima risoluzione − creazione.',
  },
  'full-resolution-time': {
    name: 'Tempo di risoluzione definitiva',
    definition:
      'Dalla creazione del ticket alla soluzione che ha tenuto, riaperture comprese. Il valore di mezzo.',
    formula: 'Ultima risoluzione − creazione.',
  },
  'requester-wait': {
    name: 'Attesa del cliente',
    definition:
      'Quanto un ticket risolto ha aspettato noi in tutto: nuovo, aperto o sospeso. Il valore di mezzo; è della squadra, perché una parte passa prima che qualcuno sia assegnato.',
    formula: 'Σ tempo nuovo, aperto o sospeso.',
  },
  'agent-wait': {
    name: 'In attesa del cliente',
    definition:
      'Quanto un ticket risolto ha aspettato il cliente in tutto, finché scrive. Il valore di mezzo. In sé né bene né male.',
    formula: 'Σ tempo in attesa, finché il cliente scrive.',
  },
  'hold-time': {
    name: 'Sospeso',
    definition:
      'Quanto un ticket risolto ha aspettato qualcuno di esterno in tutto, per esempio un fornitore. Il valore di mezzo.',
    formula: 'Σ tempo sospeso.',
  },
  'handle-time': {
    name: 'Tempo di lavorazione (stima)',
    definition:
      'Quanto un ticket risolto è stato aperto e assegnato a te, con le pause oltre i 30 minuti accorciate. Una stima, perché nessuno ha misurato il lavoro in sé. Mai un obiettivo: un aiuto accurato prende il tempo che serve.',
    formula: 'Σ tempo aperto e assegnato, ogni tratto senza eventi accorciato a 30 minuti.',
  },
  'queue-wait': {
    name: 'Attesa in coda',
    definition:
      'Dalla creazione del ticket, o dal passaggio del bot, finché qualcuno è stato assegnato, qualcuno ha risposto o il cliente se n’è andato. Il valore di mezzo.',
    formula: 'Prima assegnazione, risposta di una persona o abbandono − creazione o passaggio.',
  },
  'volume-incoming': {
    name: 'Ticket in arrivo',
    definition:
      'Ticket aperti nel periodo, da clienti o per loro. Senza spam, eliminati, prove e quelli uniti a un altro ticket. Mai un obiettivo: nessuno decide quanti problemi hanno i clienti.',
    formula: 'Ticket creati nel periodo.',
  },
  'volume-solved': {
    name: 'Ticket risolti',
    definition:
      'Ticket risolti nel periodo e tuttora risolti. Mai un obiettivo: più ticket non sono un aiuto migliore.',
    formula: 'Ticket la cui soluzione attuale cade nel periodo, quando che siano stati creati.',
  },
  'volume-helped': {
    name: 'Ticket in cui hai aiutato',
    definition:
      'Ticket risolti a cui hai preso parte senza essere chi li ha risolti: come esperto interpellato, come mano in più o con un passaggio completo. Contano quanto i tuoi.',
    formula: 'Ticket risolti con una parte sostanziale di qualcuno che non li ha risolti.',
  },
  backlog: {
    name: 'Arretrato',
    definition:
      'Ticket creati e non risolti alla fine del periodo, ognuno contato per chi lo aveva allora; quello che non aveva nessuno è della squadra.',
    formula: 'Ticket creati e non risolti alla fine del periodo, per età.',
  },
  'backlog-age': {
    name: 'Età dell’arretrato',
    definition:
      'Da quanto sono aperti i ticket ancora aperti alla fine del periodo, dall’ultima riapertura se c’è stata. Il valore di mezzo.',
    formula: 'Mediana e P90 (tipo 7) delle età dell’arretrato; accanto il più vecchio.',
  },
  abandonment: {
    name: 'Abbandoni',
    definition:
      'La quota di clienti andati via prima della risposta di una persona, dopo più di 10 secondi di attesa, tra tutti quelli usciti dalla coda in un modo o nell’altro. Chi è andato via dopo un’attesa ignota è indicato accanto, non contato come perso.',
    formula:
      'Andati via prima della risposta di una persona, dopo più di 10 s / tutti quelli usciti dalla coda.',
  },
  'sla-attainment': {
    name: 'Promesse mantenute (SLA)',
    definition:
      'La quota di promesse mantenute tra quelle decise. Scaduta e ancora aperta conta come infranta; non ancora scaduta non conta. La priorità è quella che il ticket aveva al momento della promessa. Una promessa più recente cambia l’obiettivo, mai l’inizio, e non cancella nessuna infrazione; può fermarsi mentre si aspetta il cliente.',
    formula:
      'Mantenute / (mantenute + infrante), secondo la priorità al momento della promessa; una più recente cambia l’obiettivo, non l’inizio.',
  },
  deflection: {
    name: 'Risolto da un articolo',
    definition:
      'La quota di sessioni in cui il cliente ha detto che un articolo ha risolto il problema. Onesta: un cliente che torna entro 72 ore non è stato aiutato, e chi non si può riconoscere non conta come aiutato.',
    formula:
      'Sessioni con «questo ha risolto» e senza ritorno del cliente entro 72 ore / sessioni aperte dai clienti.',
  },
  'answer-rate': {
    name: 'Tasso di risposta',
    definition:
      'La quota di sondaggi a cui si è risposto, tra quelli inviati e non tornati indietro. Non è un obiettivo: nessuno deve elemosinare risposte.',
    formula: 'Risposti / (inviati − tornati indietro).',
  },
  coverage: {
    name: 'Squadre che sentono i clienti',
    definition:
      'Quante delle squadre con ticket risolti hanno ricevuto almeno una risposta. Una squadra di cui nessuno dice nulla non si può né giudicare né lodare.',
    formula: 'Code con una risposta / code con ticket risolti.',
  },
  certifications: {
    name: 'Certificazioni',
    definition: 'Certificazioni ottenute e non scadute, tra quelle previste entro la fine del periodo.',
    formula: 'Ottenute e valide / previste, alla fine del periodo.',
  },
  engagement: {
    name: 'Consiglierebbero di lavorarci (eNPS)',
    definition:
      'Colleghi che consiglierebbero di lavorare qui (9–10) meno quelli che non lo farebbero (0–6), in punti da −100 a 100. Anonimo: da 5 risposte in su, mai per una persona.',
    formula:
      '100 · (quota dei 9–10 − quota dei 0–6) della raccomandazione del posto di lavoro, da cinque risposte in su.',
  },
  occupancy: {
    name: 'Occupazione',
    definition:
      'La quota del tempo di lavoro della squadra passata sui casi. Oltre l’85 % ci si stanca e la qualità cala: va cambiato il piano, non una persona.',
    formula: 'In lavorazione / (in lavorazione + disponibile); avviso oltre l’85 %.',
  },
  'customer-retention': {
    name: 'Fedeltà dei clienti',
    definition:
      'La quota dei clienti dell’inizio del periodo che lo erano ancora alla fine; i nuovi restano fuori.',
    formula: '(Clienti alla fine − nuovi) / clienti all’inizio.',
  },
  'cost-per-resolution': {
    name: 'Costo per risoluzione',
    definition:
      'Quanto è costata l’assistenza nel periodo, per ticket risolto. Un ticket risolto a un livello superiore è stato pagato anche ai livelli sotto, quindi i costi si sommano di livello in livello.',
    formula: 'Spese operative / ticket risolti, sommate di livello in livello.',
  },
};

export const states: StateWords = {
  'target.text': 'Obiettivo {value}',
  'target.is met': 'raggiunto',
  'target.is near': 'vicino',
  'target.is attention': 'da guardare',
  'target.is none': 'ancora nessun numero',
  'target.because no number': 'ancora nessun numero',
  'target.because partner has no number':
    '{partner} non ha ancora un numero, e la velocità non si giudica da sola',
  'target.because partner has no target': 'concorda anche {partner}: la velocità non si giudica da sola',
  'target.because partner missed': '{partner} è sotto quanto concordato',
  'interval.text': 'intervallo al {level} {low} – {high}',
  'waiting.text': '{count} ancora in attesa, da più tempo {age}',
  'band.text': 'Squadra: circa la metà tra {low} e {high} ({voices} voci)',
  'band.what':
    'Una volta al mese il browser di ogni collega dà un numero inesatto di proposito; la loro media è {middle} (quella vera sta tra {from} e {to} nove volte su dieci), e metà di una squadra sta di solito nell’ampiezza mostrata. Nessuno, nemmeno chi gestisce il server, ottiene il tuo numero esatto, e chi era in ferie non cambia nulla.',
  'band.none':
    'Non c’è ancora un dato della squadra: servono {least} colleghi con {cases} casi ciascuno in 13 settimane, e si calcola il giorno 11 di ogni mese. Ogni browser dà un numero inesatto di proposito, perché nessuno ottenga il tuo esatto.',
  'reason.too few': 'Ancora troppo pochi per dirlo.',
  'reason.no schedule':
    'L’orario di lavoro non è noto: chiedi al tuo responsabile, o guarda l’orologio continuo.',
  'reason.not ripe': 'Troppo presto: questi casi possono ancora cambiare.',
  'reason.no answers': 'Nessun cliente ha ancora risposto.',
  'reason.nothing in period': 'Nulla in questo periodo.',
  'reason.not available here': 'Questo helpdesk non lo dice.',
  'reason.mixed formats': 'Chiesto su scale diverse, che non vanno mescolate.',
  'reason.crowd too small': 'Troppo poche persone per restare anonimi.',
  'n.text': 'n = {n}',
  'method.share with Wilson interval': 'Quota dei sì su tutti, con l’intervallo di Wilson',
  'method.median': 'Mediana (tipo 7)',
  'method.median of open and assigned time':
    'Mediana (tipo 7) del tempo aperto e assegnato: un’approssimazione',
  'method.median age at the end': 'Mediana (tipo 7) delle età alla fine del periodo',
  'method.count': 'Conteggio',
  'method.count at the end': 'Conteggio alla fine del periodo',
  'method.net promoters': 'Quota dei promotori meno quota dei detrattori',
  'method.mean of reviews': 'Media delle revisioni',
  'method.customers kept': 'Clienti alla fine, senza i nuovi, tra quelli dell’inizio',
  'method.teams heard': 'Squadre con una risposta tra quelle con ticket risolti',
  'method.valid of planned': 'Valide tra le previste alla fine del periodo',
  'method.expense per solved ticket': 'Spese operative divise per i ticket risolti',
  'method.handling of all time': 'Lavorazione sul tempo di lavorazione e disponibilità',
  'method.for the team only': 'Misurato solo per la squadra',
  none: 'nessun numero',
  'expected.better': 'Meglio di quanto atteso per i tuoi casi',
  'expected.as expected': 'Come atteso per i tuoi casi',
  'expected.below': 'Sotto quanto atteso per i tuoi casi: da guardare',
  'expected.not enough': 'Ancora troppo pochi casi per confrontare con l’atteso',
  'change.may have changed': 'Forse è cambiato nella settimana del {week}',
  'reach.within': 'In ciò che raggiungi di solito ({low} – {high}): fattibile',
  'reach.easy': 'Lo raggiungi già di solito ({low} – {high}): facile',
  'reach.stretch': 'Oltre ciò che raggiungi di solito ({low} – {high}): ambizioso',
  'reach.unknown': 'Il tuo passato è troppo breve per dirlo',
  'pace.ahead': 'in anticipo',
  'pace.on': 'sulla buona strada',
  'pace.behind': 'non ancora sulla buona strada',
  'pace.unknown': 'troppo presto per dirlo',
  'proposal.proposed': 'Proposto: aspetta il sì dell’agente',
  'proposal.accepted': 'Accettato',
  'proposal.declined': 'Rifiutato',
  'proposal.withdrawn': 'Ritirato',
  'pair.text': 'Accanto, {partner}: {value}',
  'pair.none': 'Accanto, {partner} non ha ancora un numero, quindi la velocità da sola non dice nulla',
};
