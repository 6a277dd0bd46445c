/** One command of `overdesk`. */
interface Entry {
  /** Its options and arguments, as they follow its name. */
  readonly usage: string;
  /** What it does; the first sentence stands in the list of commands. */
  readonly about: string;
  /** Prints more than this by its own `--help`. */
  readonly ownHelp?: true;
  load(): Promise<{ run(args: readonly string[]): Promise<void> }>;
}

const STORE = '--config FILE --data DIR';
const PERSON = '(--email ADDRESS | --phone NUMBER | --name NAME)';

/** Every command, in the order a company meets them. Each is loaded when it is called. */
export const COMMANDS: Readonly<Record<string, Entry>> = {
  start: {
    usage: `(${STORE} | --sites FILE) [--port 8787] [--host 127.0.0.1] [--widget DIR] [--console DIR]`,
    about:
      'Runs the collector. With --sites several sites behind one port, each with a configuration and a folder of its own that every other command takes as ever (docs/deploy.md). Ends by itself only when it can keep no answer any more; SIGHUP has it read its configuration again (collector/README.md).',
    load: () => import('./start.ts'),
  },
  doctor: {
    usage:
      '[CONFIG] [--data DIR] [--secrets FILE] [--port 8787] [--host 127.0.0.1] [--widget DIR] [--console DIR]',
    about:
      'Looks at everything a collector needs, one line each with what to do. Configuration, secrets, folder, disk, key, store, clock, port, publicUrl through the proxy, widget, helpdesk and mail server; of the collector that runs, or in its place. Changes nothing. CONFIG is /etc/overdesk/config.json unless given; FILE has lines NAME=value, as a systemd EnvironmentFile. Ends with 0 when all is well, 75 when what is wrong may pass, 78 when somebody has to act.',
    load: () => import('./doctor.ts'),
  },
  preview: {
    usage: 'CONFIG [--port 8788] [--widget DIR]',
    about:
      'Shows your own surveys on this machine. Every language, light and dark, as wide as a phone, on a page, behind a link and as an e-mail; nothing that is answered is kept.',
    load: () => import('./preview.ts'),
  },
  pair: {
    usage: `${STORE} --agent ID`,
    about: 'Prints a one-time code with which an agent pairs an extension. Works while the collector runs.',
    load: () => import('./pair.ts'),
  },
  'pairing-keys': {
    usage: `${STORE} [--agent ID]`,
    about:
      'Prints a pairing key for everybody at the desk, or for one. As CSV: agent, name, pairingKey, to be set as the policy of that agent’s browser (docs/roll-out.md). Needs `pairing.key` in the configuration; nothing is stored.',
    load: () => import('./pairing-keys.ts'),
  },
  console: {
    usage: `${STORE} --agent ID [--url ADDRESS]`,
    about:
      'Prints a link and a code with which somebody signs in to the console. Once, within 24 hours; works while the collector runs. ADDRESS is where it listens, when the configuration names no publicUrl.',
    load: () => import('./console.ts'),
  },
  tokens: {
    usage: STORE,
    about: 'Lists the paired devices. Id, agent, device, when it was paired, last used and runs out.',
    load: () => import('./tokens.ts'),
  },
  revoke: {
    usage: `${STORE} (--agent ID | --token ID)`,
    about:
      'Takes an agent’s devices, or one, away, with the agent’s sessions of the console and unused codes. Requests are refused at once; an open stream ends within 15 s. `tokens` lists the ids.',
    load: () => import('./revoke.ts'),
  },
  export: {
    usage: `${STORE} ${PERSON} [--format ndjson|json|html]`,
    about:
      'Prints everything kept about a customer. Oldest first: what they may ask for. ndjson (a line each), json (one document), or html (a page they can read, with the questions they were asked).',
    load: () => import('./export.ts'),
  },
  erase: {
    usage: `${STORE} ${PERSON.slice(0, -1)} | --session ID | --agent ID)`,
    about:
      'Erases all a customer said, or one session. From store, files and every extension’s cache. An address or a number is looked for in everything said before and after, a name where names are asked for. Of an agent: what their browser said for the team’s figures, the feedback notes they wrote and received, their certificates and trainings.',
    load: () => import('./erase.ts'),
  },
  import: {
    usage: `answers FILE ${STORE} --name TOOL [--keep yes] [--scale SCALE] [--time PATTERN] [--date COLUMN] [--score COLUMN] [--comment COLUMN] [--customer COLUMN] [--topic COLUMN] [--queue COLUMN] [--language COLUMN] [--delimiter SIGN] [--encoding NAME]`,
    about:
      'Brings in a former tool’s answers from a CSV. Without --keep yes it only says how it would be read, and what is refused by line. The same file again adds nothing. SCALE is csat.number.5, csat.stars.5, csat.good-bad.2, csat.per-cent.5, nps.11, ces.7 or yesno; a column “-” is none. Works while the collector runs.',
    load: () => import('./import-answers.ts'),
  },
  backup: {
    usage: '--data DIR --to NEW_FOLDER',
    about:
      'Copies store, key and wishes to be erased. Checked and complete, while the collector runs or not.',
    load: () => import('./backup.ts'),
  },
  restore: {
    usage: '--from BACKUP --data DIR',
    about:
      'Puts a backup in the place of what the stopped collector has. That is kept aside, whoever was erased or revoked since the backup is so again, and everybody signs in to the console again.',
    load: () => import('./restore.ts'),
  },
  move: {
    usage: '--data DIR',
    about:
      'Moves the store of a stopped collector from its file into the empty PostgreSQL database that OVERDESK_DATABASE names. All of it, compared row by row, or nothing; the file is kept aside.',
    load: () => import('./move.ts'),
  },
  settings: {
    usage: `(take-over | give-back | export | import FILE) ${STORE}`,
    about:
      'Says whether the file or the console rules, and carries settings between them. take-over: from now on the console rules, beginning with what the file says; give-back: the file again; export: prints the configuration as it holds now; import: publishes what a configuration file says. A running collector follows within seconds.',
    load: () => import('./settings.ts'),
  },
  links: {
    usage: '--config FILE --survey ID --source PLACE [--to FOLDER]',
    about:
      'Prints the open link under which a survey is answered by whoever finds it. With --to also its QR code as SVG and PNG.',
    load: () => import('./links.ts'),
  },
  kpi: {
    usage: 'FILE --map MAP [--json] [--time PATTERN] [--zone ZONE] [--encoding ENCODING]',
    about: 'Prints the figures of an event log and the team’s KPIs. Each with its n and interval.',
    ownHelp: true,
    load: () => import('./kpi.ts'),
  },
  simulate: {
    usage: 'CONFIG.json [--what-if agent=ID,skill=ID,level=1…5] [--svg FILE]',
    about:
      'Compares ways to route cases on a desk like yours. An example to copy: collector/simulation/example.json.',
    load: () => import('./simulate.ts'),
  },
  replay: {
    usage: STORE,
    about:
      'Decides every logged routing decision again. Says whether the same comes out; ends with 1 when one does not.',
    load: () => import('./replay.ts'),
  },
  'access-table': {
    usage: '',
    about: 'Prints who may call what. As docs/access.md has it.',
    load: () => import('./access-table.ts'),
  },
};
