import { after, before } from '../../../../demo/company/surveys.ts';
import { seeded } from '../../../../shared/routing/random.ts';
import { newId } from '../../../../widget/delivery/uuid7.ts';
import type { SiteModule } from '../../../../widget/page.ts';
import { NO_SESSION, openContext, sessionOf } from '../../../../widget/survey/context.ts';
import type { WidgetContext } from '../../../../widget/survey/widget-context.ts';
import { chaos } from './chaos.ts';
import { marked } from './tally.ts';
import { watchPromises } from './watch-promises.ts';

/** The page's side of the delivery test: the widget's own context, outbox and memory, driven by the hundred. */
interface Sender {
  /** Begins `count` sessions one after the other, and answers each: five sends. */
  visit(count: number, gap: number): Promise<void>;
  /** Sends what waits; resolves with how much still does. */
  flush(): Promise<number>;
  /** What waits in the browser's database. */
  stored(): Promise<Record<string, unknown>[]>;
}
declare global {
  interface Window {
    sender: Sender;
  }
}

const asked = new URLSearchParams(location.search);
const random = seeded(Number(asked.get('seed')));
watchPromises(asked.get('storage') ?? '');

async function open(): Promise<WidgetContext> {
  const base = asked.get('collector') ?? '';
  const site: SiteModule = await import(`${base}widget/sites/northlight/en.after.js`);
  return openContext(site, { base, data: {}, signal: new AbortController().signal });
}
const opened = open();

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function visit(widget: WidgetContext, gap: number): Promise<void> {
  const { memory, outbox } = widget;
  const start = newId();
  const id = newId();
  memory.set({ ...NO_SESSION, start, since: Date.now() });
  void outbox.post({
    kind: 'start',
    id: start,
    session: null,
    body: {
      id: start,
      site: 'northlight',
      survey: before.id,
      surveyVersion: before.version,
      answers: { platform: 'mac', problem: 'billing', urgency: 'today' },
      locale: 'en',
    },
  });
  const save = (revision: number): void => {
    // Another tab may have begun one of its own meanwhile.
    const session = memory.get().start === start ? sessionOf(widget) : { startedAs: start };
    void outbox.post({
      kind: 'response',
      id,
      session,
      revision,
      body: {
        id,
        site: 'northlight',
        survey: after.id,
        surveyVersion: after.version,
        answers: { csat: 4, comment: marked({ start, id, revision }) },
        formats: { csat: 'csat.faces.5' },
        locale: 'en',
        state: revision === 3 ? 'complete' : 'partial',
        via: 'page',
        revision,
      },
    });
    if (revision === 3)
      void outbox.post({ kind: 'end', id: `${start} ended`, session: { startedAs: start }, body: {} });
  };
  for (const revision of [1, 2, 3]) {
    await pause(random() * gap);
    save(revision);
    // A nervous finger.
    if (revision === 1 && random() < 0.3) save(revision);
    chaos(random);
  }
}

window.sender = {
  async visit(count, gap) {
    const widget = await opened;
    for (let at = 0; at < count; at++) await visit(widget, gap);
  },
  async flush() {
    const widget = await opened;
    return widget.outbox.flush();
  },
  stored: () =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open('overdesk:northlight:letters', 1);
      opening.onerror = reject;
      opening.onsuccess = () => {
        const all = opening.result.transaction('letters').objectStore('letters').getAll();
        all.onerror = reject;
        all.onsuccess = () => resolve(all.result);
      };
    }),
};
