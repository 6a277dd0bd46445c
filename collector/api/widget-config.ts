import type { WidgetConfig } from '../../shared/protocol/widget-config.ts';
import { changesAt, isOpen } from '../../shared/routing/hours.ts';
import { etagOf } from '../lib/etag.ts';
import type { AppContext } from '../services/context.ts';
import { offered } from '../services/surveys.ts';

/** How long one rendering serves: hours and waits change slowly, and every page load asks. */
const FRESH_FOR = 5_000;

/** The configuration every page loads, rendered at most every few seconds. Names nobody. */
export function widgetConfig(context: AppContext): () => Promise<{ body: string; etag: string }> {
  const { settings, now } = context;
  let rendered: {
    at: number;
    reading: number;
    answer: Promise<{ body: string; etag: string }>;
  } | null = null;

  async function render(at: number): Promise<{ body: string; etag: string }> {
    const { desk, surveys } = settings;
    const config: WidgetConfig = {
      site: settings.site,
      company: settings.company,
      ...(settings.brand.logo === undefined ? {} : { logo: settings.brand.logo }),
      language: settings.language,
      surveys: offered(context),
      before: surveys.before?.id ?? null,
      after: surveys.after?.id ?? null,
      routing: {
        rules: desk.rules,
        queues: await Promise.all(
          desk.queues.map(async (queue) => {
            const schedule = queue.schedule === undefined ? undefined : desk.schedules[queue.schedule];
            const scheduled = isOpen(schedule, at);
            // By the clock alone there would be somebody; nobody knows when somebody comes.
            const deserted = scheduled && !(await context.waits.staffed(queue.id));
            return {
              id: queue.id,
              name: queue.name,
              required: queue.required,
              open: scheduled && !deserted,
              changesAt: deserted ? null : changesAt(schedule, at),
              wait: await context.waits.queue(queue.id),
            };
          }),
        ),
      },
      fatigue: settings.fatigue,
      next: settings.next,
      ...(settings.chat ? { chat: settings.chat } : {}),
      register: settings.register,
    };
    const body = JSON.stringify(config);
    return { body, etag: etagOf(body) };
  }

  return () => {
    const at = now();
    const reading = context.live.readings;
    if (!rendered || at - rendered.at > FRESH_FOR || reading !== rendered.reading)
      rendered = { at, reading, answer: render(at) };
    return rendered.answer;
  };
}
