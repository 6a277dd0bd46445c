import { withCommaBelow } from '../../shared/helpdesks/romanian-letters.ts';

/**
 * What exports in other languages call the columns that mappings name in English: German, Spanish, French, Italian,
 * Portuguese, Romanian. Only to say which column may be meant; a mapping declares it.
 */
const TRANSLATED: readonly (readonly [meaning: RegExp, names: RegExp])[] = [
  [
    /^(?:ticket |case |issue )?(?:id|key|number)$|^#$/,
    /^(?:ticket-?)?(?:id|nummer|nr\.?)$|ticketnummer|vorgangsschlüssel|schlüssel|número|numéro|numero|număr|^clave$|^clé|^chiave|^chave/,
  ],
  [
    /creat|opened/,
    /erstell|angelegt|eröffnet|cread[oa]|creación|abiert[oa]|créé|création|ouvert|creat[oa]|creazione|apert[oa]|criad[oa]|criação|abert[oa]|^creat|creării|deschis/,
  ],
  [
    /solved|resol/,
    /gelöst|lösung|erledigt|resuelt|resolución|résol|risolt|risoluzione|resolvid|resolução|rezolv|soluționat/,
  ],
  [/closed/, /geschlossen|abgeschlossen|cerrad|fermé|clôtur|chius|fechad|encerrad|închis/],
  [/updated/, /aktualisiert|geändert|actualizad|mis[e]? à jour|aggiornat|atualizad|actualizat/],
  [
    /assignee|agent|owner/,
    /bearbeiter|zugewiesen|zuständig|mitarbeiter|agente|asignad|responsable|attribué|assegnat|assegnatario|responsabile|atribuíd|responsável|atribuit|responsabil/,
  ],
  [
    /requester|reporter|customer/,
    /anfragend|autor|melder|kunde|solicitante|informador|cliente|demandeur|rapporteur|richiedente|cliente|solicitante|solicitant|client/,
  ],
  [/group|queue|team/, /gruppe|warteschlange|grupo|cola|groupe|file|gruppo|coda|fila|grup|coadă/],
  [/status|state/, /zustand|estado|statut|état|stato|stare/],
  [/priority/, /priorität|prioridad|priorité|priorità|prioridade|prioritate/],
  [
    /type|topic|category/,
    /typ|vorgangstyp|thema|kategorie|tipo|tema|categoría|catégorie|sujet|categoria|categorie|tip/,
  ],
  [/via|channel|source/, /kanal|quelle|canal|origen|origine|source|canale|origem|sursă/],
  [
    /satisf|rating|score/,
    /zufriedenheit|bewertung|satisfacción|valoración|puntuación|satisfaction|évaluation|soddisfazione|valutazione|satisfação|avaliação|satisfacți|evaluare/,
  ],
];

/** The columns of a header that may be `column` in another language. */
export function translatedColumns(column: string, header: readonly string[]): string[] {
  const named = column.toLowerCase();
  const names = TRANSLATED.flatMap(([meaning, names]) => (meaning.test(named) ? [names] : []));
  return header.filter((each) => names.some((name) => name.test(withCommaBelow(each.trim()).toLowerCase())));
}
