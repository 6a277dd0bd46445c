import type { TeamWords } from '../en/team.ts';
import type { TeamKpiWords } from '../words/team.ts';

export const teamKpis: TeamKpiWords = {
  'volume-incoming': {
    name: 'Ticket in arrivo',
    definition:
      'Ticket aperti nel periodo, da clienti o per loro. Spam, eliminati, prove e uniti non contano. Mai un obiettivo.',
    formula: 'Ticket creati nel periodo.',
  },
  'volume-solved': {
    name: 'Ticket risolti',
    definition:
      'Risolti nel periodo e ancora risolti. Mai un obiettivo: più ticket non sono un aiuto migliore.',
    formula: 'Ticket la cui soluzione attuale cade nel periodo.',
  },
  backlog: {
    name: 'Ticket aperti',
    definition:
      'Aperti alla fine del periodo. Ciò che un cliente ha lasciato o un articolo ha risolto non conta.',
    formula: 'Ticket aperti alla fine.',
  },
  'first-response-time': {
    name: 'Tempo alla prima risposta',
    definition:
      'Dal primo messaggio del cliente, o dal passaggio di un bot, alla prima risposta pubblica di una persona. Automatici e note non contano. La mediana.',
    formula: 'Prima risposta pubblica di una persona − creazione.',
  },
  'queue-wait': {
    name: 'Attesa in coda',
    definition:
      'Dalla creazione fino a che qualcuno fu assegnato, rispose o il cliente se ne andò. La mediana.',
    formula: 'Prima assegnazione, risposta o partenza − creazione.',
  },
  abandonment: {
    name: 'Abbandono',
    definition: 'Quota di clienti andati via prima di una risposta umana dopo più di 10 s.',
    formula: 'Andati via dopo più di 10 s / tutti quelli usciti dalla coda.',
  },
  'full-resolution-time': {
    name: 'Tempo di risoluzione',
    definition: 'Dalla creazione alla soluzione che ha tenuto, riaperture comprese. La mediana.',
    formula: 'Ultima soluzione − creazione.',
  },
  'sla-attainment': {
    name: 'Promesse mantenute',
    definition:
      'Quota delle promesse mantenute tra quelle decise; scaduta e aperta è mancata, non ancora dovuta non conta.',
    formula: 'Mantenute / (mantenute + mancate).',
  },
  'first-contact-resolution': {
    name: 'Risolti al primo contatto',
    definition:
      'Quota di ticket risolti rimasti tali, senza nuovo ticket dello stesso cliente e argomento in 7 giorni. Si dice dopo 7 giorni.',
    formula: 'Risolti senza riapertura né nuovo ticket in 7 giorni / risolti.',
  },
  'reopen-rate': {
    name: 'Riaperti',
    definition:
      'Quota di ticket risolti riaperti dal cliente in 7 giorni. Un semplice grazie o un’altra questione non conta.',
    formula: 'Riaperti in 7 giorni / risolti, vecchi di 7 giorni.',
  },
  deflection: {
    name: 'Risolti da un articolo',
    definition: 'Quota di sessioni risolte da un articolo; chi torna in 72 ore non è stato aiutato.',
    formula: 'Risolte da un articolo senza ritorno in 72 h / tutte le sessioni.',
  },
};

export const teamWords: TeamWords = {
  title: 'La squadra',
  'filter.queue': 'Coda',
  'filter.all': 'Tutte le code',
  'filter.hours': 'Tempi',
  'hours.calendar': '24 ore su 24',
  'hours.business': 'negli orari di ogni coda',
  'source.helpdesk': 'dall’helpdesk, letto dal collettore',
  'source.sessions': 'dalle sessioni del collettore stesso',
  'reading.done': 'L’helpdesk è stato letto l’ultima volta il {at}: si conoscono {n} ticket.',
  'reading.first':
    'L’helpdesk viene letto per la prima volta; finora si conoscono {n} ticket e i numeri crescono ancora.',
  'reading.none':
    'Qui il collettore non legge i ticket di nessun helpdesk: manca ciò che solo loro dicono, e il browser di ogni agente gli mostra i suoi.',
  'reading.unread': '{n|one:Un ticket non è stato letto|other:{n} ticket non sono stati letti}.',
  'group.volume': 'Lavoro',
  'group.waits': 'Attese',
  'group.solved': 'Soluzioni',
  'figure.median': 'la metà non ha richiesto di più, su {n}',
  'figure.p90': '9 su 10 non hanno richiesto più di {value}',
  'figure.share': 'tra {low} e {high}, su {n}',
  'figure.n': 'su {n}',
  'figure.waiting': '{n} ancora in attesa, il più vecchio da {oldest}',
  'figure.open': 'il più vecchio da {oldest}',
  'reason.nothing': 'Niente in questo periodo',
  'reason.no schedule': 'Questa coda non ha orari',
  'reason.not ripe': 'Si dice quando i giorni sono passati',
  'reason.other': 'Non si può dire',
  'change.higher': 'Forse è salito: {value} in {period}',
  'change.lower': 'Forse è sceso: {value} in {period}',
  'change.none': 'Nessun cambiamento oltre il caso: {value} in {period}',
  'change.so far': 'Il periodo prima è contato fino allo stesso giorno e alla stessa ora.',
  'satisfied.title': 'Clienti soddisfatti nel frattempo',
  'satisfied.none': 'Nessuno ha risposto: la velocità da sola non dice nulla dell’aiuto.',
  'how.title': 'Come si conta?',
  'how.n': 'Contati in questo periodo: {n}. Giorni: dal {from} al {to}, nel fuso {zone}.',
  'how.hours': 'I tempi contano {hours}.',
  'how.source': 'Da dove viene: {source}.',
  'trend.day': 'Per giorno',
  'trend.week': 'Per settimana',
  'trend.month': 'Per mese',
  'trend.summary': 'Da {first} ({from}) a {last} ({to}); minimo {low}, massimo {high}.',
  'trend.none': 'Non c’è nulla da disegnare in questo periodo.',
  'trend.open': '{period}, non ancora finito',
  'by.queue': 'Per coda',
  'by.topic': 'Per argomento',
  'by.hour': 'Per ora di arrivo',
  'by.weekday': 'Per giorno di arrivo',
  'by.none': 'nessuno',
  'col.part': 'Parte',
  'col.value': 'Valore',
  'col.median': 'Mediana',
  'col.p90': '9 su 10',
  'col.n': 'n',
  'heat.title': 'Quando arrivano i casi',
  'heat.summary': 'Sono arrivati {n} casi. Di più: {day}, {hour}, con {most}.',
  'heat.none': 'Nessun caso è arrivato in questo periodo.',
  'heat.hour': 'Ora',
};
