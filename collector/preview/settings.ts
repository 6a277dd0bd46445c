import type { WidgetManifest } from '../../shared/protocol/site-module.ts';
import type { Settings } from '../config/config.ts';
import type { Helpdesk } from '../helpdesk/helpdesk.ts';

/** The environment variable in which the preview keeps a secret of its own, to ask for links. */
export const SECRET = 'OVERDESK_PREVIEW_SECRET';

/**
 * A configuration as it is tried at the desk: everything customers see is as it stands there, and nothing leaves this
 * machine. No helpdesk, no mail, no webhook; asked as often as anybody likes.
 */
export const previewSettings = (settings: Settings, origin: string): Settings => ({
  ...settings,
  hosts: ['127.0.0.1'],
  // Links lead through the bench.
  publicUrl: origin,
  origins: [origin],
  proxies: [],
  fatigue: { npsDays: 0, anyDays: 0 },
  helpdesk: null,
  mail: null,
  pairing: {},
  webhooks: {},
  serverSecret: { env: SECRET },
});

/** In the place of the company's helpdesk: takes every ticket, and keeps none. */
export const previewHelpdesk: Helpdesk = {
  id: 'preview',
  isTicket: () => true,
  open: async () => '4711',
  look: async () => [],
  setOwner: async () => undefined,
};

/** Every language the surveys can be seen in: ours, those the site has words of its own for, those of its questions. */
export function languagesOf({ language, words, surveys }: Settings, built: WidgetManifest): string[] {
  const asked = [surveys.before, surveys.after].flatMap(
    (survey) => survey?.questions.flatMap(({ title }) => Object.keys(title)) ?? [],
  );
  const ours = Object.keys(built.words).filter((name) => !name.endsWith('-informal'));
  return [...new Set([language, ...Object.keys(words), ...asked, ...ours])];
}
