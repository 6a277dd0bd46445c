import type { LoyaltyWords } from '../en/loyalty.ts';

export const loyaltyWords: LoyaltyWords = {
  title: 'Fedeltà',
  per: 'Per',
  'per.month': 'mese',
  'per.quarter': 'trimestre',
  'per.year': 'anno',
  period: 'Periodo',
  none: 'Non si sa ancora nulla: non è arrivato alcun caso e qui sotto non è stato inserito nulla.',
  'retention.title': 'Clienti rimasti',
  'retention.standing': '{hits} dei {n} clienti dell’inizio erano ancora clienti alla fine.',
  'retention.all': 'Tutti i clienti sono contati: non c’è intervallo.',
  'retention.hits': 'Rimasti',
  'retention.n': 'All’inizio',
  'complaints.title': 'Casi che sono reclami',
  'complaints.standing': '{hits} casi su {n} hanno un argomento segnato come reclamo.',
  'complaints.hits': 'Reclami',
  'complaints.n': 'Casi',
  'conversion.title': 'Visite con ordine',
  'conversion.standing': '{hits} visite al negozio su {n} sono finite con un ordine.',
  'conversion.hits': 'Ordini',
  'conversion.n': 'Visite',
  between: 'Tra {low} e {high} (95 %).',
  'change.higher': 'Più alto che nel periodo precedente, più di quanto possa fare il caso.',
  'change.lower': 'Più basso che nel periodo precedente, più di quanto possa fare il caso.',
  'reason.open': 'Questo periodo non è finito.',
  'missing.customers':
    'Mancano i clienti di {months}. Inserisci qui sotto quanti erano all’inizio, quanti sono arrivati e quanti erano alla fine, o porta un file.',
  'missing.shop':
    'Mancano le visite e gli ordini di {months}. Inserisci qui sotto ciò che conta il negozio, o porta un file.',
  'reason.mismatch':
    '{months} non comincia con tanti clienti quanti ne aveva alla fine il mese precedente. Correggi uno dei due qui sotto.',
  'reason.lost-again':
    'Se ne sono andati più clienti di quanti fossero all’inizio: alcuni sono arrivati e andati via nel periodo. Questi numeri non dicono chi è rimasto; guarda periodi più brevi.',
  'reason.unmarked': 'Nessuno ha ancora detto quali argomenti sono reclami. Segnali qui sotto.',
  'reason.no topics':
    'Nessun caso ha ancora un argomento. Lo danno le regole (Impostazioni › Assegnazione) e l’helpdesk che il collector legge.',
  'reason.old':
    'I casi sono noti dal {since}, finché retentionDays li conserva: questo periodo è iniziato prima.',
  'reason.reading': 'L’helpdesk viene letto per la prima volta: non tutti i casi sono ancora noti.',
  'reason.nothing': 'In questo periodo non c’era nulla da contare.',
  'trend.title': '{title}, periodo per periodo',
  'trend.summary': 'Da {first} ({from}) a {last} ({to}).',
  how: 'Come si calcola?',
  'how.retention':
    'Clienti rimasti: quelli alla fine senza i nuovi, divisi per quelli dell’inizio. Di un trimestre o un anno contano l’inizio del primo mese e la fine dell’ultimo; ogni mese deve cominciare con quanti ne aveva alla fine il precedente.',
  'how.complaints':
    'Reclami: i casi arrivati con un argomento segnato qui, divisi per tutti quelli arrivati, comunque siano finiti. Segnare altri argomenti riconta ogni periodo.',
  'how.conversion':
    'Ordini: le visite al negozio finite con un ordine, divise per tutte le visite, come le conta il negozio. Non dice quanto c’entri l’assistenza.',
  'how.source':
    'Gli intervalli sono quelli di Wilson al 95 %. I casi vengono {source} e sono noti dal {since}; clienti e ordini come inseriti qui. Nessuno del team è contato.',
  'source.helpdesk': 'dall’helpdesk, letto dal collector',
  'source.sessions': 'dalle sessioni del collector',
  'enter.title': 'Clienti e ordini di un mese',
  'enter.what':
    'Dal Suo elenco clienti e dal Suo negozio. Una riga vuota vale come non nota: ciò che vi era inserito viene tolto.',
  'enter.start': 'Clienti all’inizio',
  'enter.new': 'Nuovi nel mese',
  'enter.end': 'Clienti alla fine',
  'enter.visits': 'Visite al negozio',
  'enter.orders': 'Di cui con ordine',
  'enter.save': 'Salva questo mese',
  saved: 'Salvato come versione {version}.',
  'topics.title': 'Argomenti che sono reclami',
  'topics.what': 'I casi con un argomento segnato qui contano come reclami, in ogni periodo.',
  'topics.n': '{n|one:{n} caso|other:{n} casi}',
  'topics.save': 'Salva questi argomenti',
  'file.title': 'Clienti e ordini da un file',
  'file.what':
    'Un CSV la cui prima riga nomina le colonne: month, customers_start, customers_new, customers_end, visits, orders (basta una delle due specie). Prima viene esaminato; nulla è tenuto finché non salvi.',
};
