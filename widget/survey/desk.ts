import type { AfterWords } from '../../shared/locales/widget/words.ts';
import type { SessionStarted } from '../../shared/protocol/customer.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import type { AfterConfig } from '../../shared/protocol/site-module.ts';
import { type Letter, openLetterBox } from '../delivery/letter-box.ts';
import { keepMemory, type MemoryKeeper } from '../delivery/memory.ts';
import { type Outbox, openOutbox } from '../delivery/outbox.ts';
import { newId } from '../delivery/uuid7.ts';
import { emit, type Page, type SiteModule } from '../page.ts';
import { type Card, makeCard } from './card.ts';

/** Who the customer is, as far as the page says. */
export interface Customer {
  name?: string;
  email?: string;
  phone?: string;
}

/** What every part of the widget stands on, made once per body. */
export interface Desk {
  readonly page: Page;
  readonly config: AfterConfig;
  readonly words: AfterWords;
  /** The language of the words. */
  readonly language: string;
  readonly memory: MemoryKeeper;
  readonly outbox: Outbox;
  readonly card: Card;
  /** The file of the site's chat tool; null without one. */
  readonly chat: string | null;
  /** By `overdesk('identify')` and `overdesk('context')`. */
  customer: Customer;
  context: Record<string, string>;
  /** Looks after the running conversation now (watch.ts). */
  look: () => void;
}

/** Sets up storage, outbox and card for a site, and starts to deliver what earlier pages left. */
export function openDesk(site: SiteModule, page: Page): Desk {
  const { $config: config, $words: words, $language: language, $chat: chat } = site;
  const memory = keepMemory(config.site);
  const reissued: Record<string, string> = {};
  const letters = openOutbox({
    base: page.base,
    box: openLetterBox(`overdesk:${config.site}:letters`),
    signal: page.signal,
    address: (letter) => address(letter, memory),
    onDelivered(letter, answer) {
      const { session, secret } = answer as Partial<SessionStarted>;
      if (session && secret) {
        const { names, secrets, start } = memory.get();
        memory.set({
          names: newest(names, letter.id, session),
          secrets: newest(secrets, session, secret),
          ...(start === letter.id ? { session } : {}),
        });
        // What waited for the session's name can go now.
        void outbox.flush();
        // And the end of what began without the collector is seen.
        desk.look();
      }
      emit('delivered', letter.id);
    },
    onRefused(letter, problem) {
      // This device's clock is wrong: the collector has said what time it is, and an id made then is taken.
      const { now } = problem as Partial<Problem>;
      if (now) {
        // Two revisions of one letter may both be refused: they stay one letter.
        reissued[letter.id] ??= newId(now);
        const id = reissued[letter.id] ?? '';
        if (memory.get().start === letter.id) memory.set({ start: id });
        if (memory.get().response === letter.id) memory.set({ response: id });
        void outbox.post({ ...letter, id, body: { ...letter.body, id } });
      } else {
        emit('refused', { id: letter.id, problem });
      }
    },
  });
  const outbox: Outbox = {
    ...letters,
    post(letter) {
      // Should the tab die now, the next page's loader looks after it.
      memory.set({ open: 1 });
      return letters.post(letter);
    },
  };
  void outbox.flush().then((left) => {
    if (!left && !sessionOf({ memory })) memory.set({ open: 0 });
  });
  const card = makeCard(words, language, page.signal);
  const desk: Desk = {
    page,
    config,
    words,
    language,
    memory,
    outbox,
    card,
    chat,
    customer: {},
    context: {},
    look() {},
  };
  return desk;
}

const UNNAMED = 'unnamed-';

/** The running session; while the collector is silent a stand-in that letters get their name for later. Null without one. */
export function sessionOf({ memory }: Pick<Desk, 'memory'>): string | null {
  const { session, start } = memory.get();
  return session ?? (start ? UNNAMED + start : null);
}

/** A small record with one entry more; of the newest nine only. */
export const newest = (
  record: Record<string, string> | undefined,
  key: string,
  value: string,
): Record<string, string> => Object.fromEntries([...Object.entries(record ?? {}), [key, value]].slice(-9));

/** Fills in the session's name where it was not known yet, and what proves that this browser may speak of it. */
function address(letter: Letter, memory: MemoryKeeper): Letter | null {
  const { names, secrets } = memory.get();
  let text = JSON.stringify([letter.path, letter.body]);
  const start = new RegExp(`${UNNAMED}([\\w-]+)`).exec(text);
  if (start) {
    const name = names?.[start[1] ?? ''];
    if (!name) return null;
    text = text.replaceAll(start[0], name);
  }
  const [path, body] = JSON.parse(text);
  const secret = secrets?.[body.session ?? path.split('/')[2]];
  return { ...letter, path, body: secret ? { ...body, secret } : body };
}
