import { checkWith, type Documents, documentsOf, ownParts } from '../config/areas.ts';
import { Config, type Settings } from '../config/config.ts';
import { ConfigError } from '../config/config-error.ts';
import type { Store } from '../store/store.ts';

/** The settings that hold at this moment, from the file or from what was published. */
export interface LiveSettings {
  /** Reads through to what holds now: whoever keeps it keeps no old word. What is taken out of it does not follow. */
  readonly settings: Settings;
  /** What the file says. */
  readonly file: Settings;
  /** How often what holds was read: another number, and it may be another. */
  readonly readings: number;
  /** The newest version; null: there has been none. */
  readonly number: number | null;
  readonly source: 'file' | 'console';
  /** What each area says now. */
  readonly documents: Documents;
  /** What each area says in the file. */
  readonly fileDocuments: Documents;
  /**
   * Reads what the store has now, be it published by this process or another. Rejects with a ConfigError when it does not
   * stand together with the file; what held goes on holding.
   */
  refresh(): Promise<void>;
  /**
   * Puts a file in the place of the one before. Rejects as `refresh` does, and with what `accept` throws of the settings
   * that would hold then.
   */
  replaceFile(next: Settings, accept: (settings: Settings) => Promise<void>): Promise<void>;
}

/** An object whose fields read through to `now`. */
function throughTo(now: () => Settings): Settings {
  const view = {};
  // Every name there is: what the file leaves out now, the console or the next file may say.
  for (const name of [...Object.keys(Config.shape), 'writtenSurveys']) {
    Object.defineProperty(view, name, {
      enumerable: true,
      get: () => now()[name as keyof Settings],
    });
  }
  return view as Settings;
}

/** The newest version. */
interface Head {
  readonly number: number;
  readonly what: string;
}

/** What holds of a file and the newest version. Throws a ConfigError when they do not stand together. */
async function holding(file: Settings, newest: Head | null, store: Store): Promise<Settings> {
  if (newest === null || newest.what === 'given-back') return file;
  const parts = await store.do('readSettingsAt', { site: file.site, number: newest.number });
  const published = Object.fromEntries(
    parts.map(({ area, body }) => [area, ownParts(area, JSON.parse(body))]),
  );
  const checked = checkWith(file, published as Partial<Documents>);
  if ('settings' in checked) return checked.settings;
  const told = checked.faults.map(({ place, message }) => `  - ${place.join('.')}: ${message}`);
  throw new ConfigError(
    `Version ${newest.number} of the settings, published in the console, does not stand together with the configuration file:\n${told.join('\n')}\nMend the file, or let it rule again with overdesk settings give-back.`,
  );
}

/** Settings that begin with the file's, and follow the store from the first `refresh` on. */
export function makeLive(first: Settings, store: () => Store): LiveSettings {
  let file = first;
  let fileDocuments = documentsOf(file);
  let now = file;
  let documents = fileDocuments;
  let head: Head | null = null;
  let readings = 0;
  let turn: Promise<void> = Promise.resolve();

  async function read(): Promise<void> {
    const newest = await store().do('readSettingsHead', { site: file.site });
    if (newest === null || newest.number === head?.number) return;
    hold(await holding(file, newest, store()), newest);
  }
  async function replace(next: Settings, accept: (settings: Settings) => Promise<void>): Promise<void> {
    const newest = await store().do('readSettingsHead', { site: next.site });
    const settings = await holding(next, newest, store());
    await accept(settings);
    file = next;
    fileDocuments = documentsOf(file);
    hold(settings, newest);
  }
  function hold(settings: Settings, newest: Head | null): void {
    now = settings;
    documents = documentsOf(now);
    head = newest;
    readings += 1;
  }

  return {
    settings: throughTo(() => now),
    get file() {
      return file;
    },
    get fileDocuments() {
      return fileDocuments;
    },
    get readings() {
      return readings;
    },
    get number() {
      return head?.number ?? null;
    },
    get source() {
      return head === null || head.what === 'given-back' ? ('file' as const) : ('console' as const);
    },
    get documents() {
      return documents;
    },
    refresh() {
      // One after the other: an older reading never takes the place of a newer one.
      turn = turn.catch(() => {}).then(read);
      return turn;
    },
    replaceFile(next, accept) {
      turn = turn.catch(() => {}).then(() => replace(next, accept));
      return turn;
    },
  };
}
