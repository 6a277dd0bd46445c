import type { WidgetWords } from '../../shared/locales/widget/words.ts';
import type { WidgetConfig } from '../../shared/protocol/customer.ts';
import { type Letter, openLetterBox } from '../delivery/letter-box.ts';
import { keepMemory, type MemoryKeeper } from '../delivery/memory.ts';
import { type Outbox, openOutbox } from '../delivery/outbox.ts';
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
  readonly config: WidgetConfig;
  readonly words: WidgetWords;
  /** The language of the words. */
  readonly language: string;
  readonly memory: MemoryKeeper;
  readonly outbox: Outbox;
  readonly card: Card;
  /** By `overdesk('identify')` and `overdesk('context')`. */
  customer: Customer;
  context: Record<string, string>;
  /** Looks after the running conversation now (watch.ts). */
  look: () => void;
}

/** Sets up storage, outbox and card for a site, and starts to deliver what earlier pages left. */
export function openDesk(site: SiteModule, page: Page): Desk {
  const { $config: config, $words: words, $language: language } = site;
  const memory = keepMemory(config.site);
  const outbox = openOutbox({
    base: page.base,
    box: openLetterBox(`overdesk:${config.site}:letters`),
    signal: page.signal,
    address: (letter) => address(letter, memory),
    onDelivered(letter, answer) {
      if (letter.path === 'v1/sessions' && isStarted(answer) && memory.get().start === letter.id) {
        memory.set({ session: answer.session });
        // What waited for the session's name can go now.
        void outbox.flush();
      }
      emit('delivered', letter.id);
    },
    onRefused: (letter, problem) => emit('refused', { id: letter.id, problem }),
  });
  void outbox.flush();
  const card = makeCard(words, language, page.signal);
  return { page, config, words, language, memory, outbox, card, customer: {}, context: {}, look() {} };
}

/** Stands for the session in a letter written while the collector was silent. */
export const UNNAMED = 'unnamed';

const isStarted = (answer: unknown): answer is { session: string } =>
  typeof answer === 'object' && answer !== null && 'session' in answer;

function address(letter: Letter, memory: MemoryKeeper): Letter | null {
  const waits = 'session' in letter.body && letter.body.session === UNNAMED;
  if (!waits && !letter.path.includes(UNNAMED)) return letter;
  const { session } = memory.get();
  if (!session) return null;
  return {
    ...letter,
    path: letter.path.replace(UNNAMED, session),
    body: waits ? { ...letter.body, session } : letter.body,
  };
}
