import { createHash } from 'node:crypto';
import type { WidgetConfig } from '../../shared/protocol/customer.ts';
import { changesAt, isOpen } from '../../shared/routing/hours.ts';
import { offered } from '../desk/surveys.ts';
import type { House } from '../house.ts';

/** How long one rendering serves: hours and waits change slowly, and every page load asks. */
const FRESH_FOR = 5_000;

/** The configuration every page loads, rendered at most every few seconds. Names nobody. */
export function widgetConfig(house: House): () => Promise<{ body: string; etag: string }> {
  const { settings, now } = house;
  let rendered: { at: number; answer: Promise<{ body: string; etag: string }> } | null = null;

  async function render(at: number): Promise<{ body: string; etag: string }> {
    const { desk, surveys } = settings;
    const config: WidgetConfig = {
      site: settings.site,
      company: settings.company,
      language: settings.language,
      surveys: offered(house),
      before: surveys.before?.id ?? null,
      after: surveys.after?.id ?? null,
      routing: {
        rules: desk.rules,
        queues: await Promise.all(
          desk.queues.map(async (queue) => {
            const schedule = queue.schedule === undefined ? undefined : desk.schedules[queue.schedule];
            const scheduled = isOpen(schedule, at);
            // By the clock alone there would be somebody; nobody knows when somebody comes.
            const deserted = scheduled && !(await house.waits.staffed(queue.id));
            return {
              id: queue.id,
              name: queue.name,
              required: queue.required,
              open: scheduled && !deserted,
              changesAt: deserted ? null : changesAt(schedule, at),
              wait: await house.waits.queue(queue.id),
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
    return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
  }

  return () => {
    const at = now();
    if (!rendered || at - rendered.at > FRESH_FOR) rendered = { at, answer: render(at) };
    return rendered.answer;
  };
}
