import { basename, join } from 'node:path';

/** One way of asking the same thing on the same page: how satisfied are you, five faces, and then a comment. */
export interface Subject {
  readonly name: string;
  /** The tags a site puts at the end of its page, after `performance.mark('embed')`. */
  readonly tags: string;
  /** From the document to what the customer sees and taps, a selector for each shadow root on the way. */
  readonly tap: readonly string[];
  /** Files beside the page, by path; null for none. */
  readonly file?: (path: string) => string | null;
  /** What the vendor's server would answer, as type and body. */
  readonly answer?: (path: string) => readonly [type: string, body: string] | null;
}

const QUESTION = 'How satisfied are you with the support you received?';
const COMMENT = 'What could we do better?';
const modules = join(import.meta.dirname, 'node_modules');

/** The page alone: what it costs by itself is taken off everybody's script time and heap. */
export const nothing: Subject = { name: 'the page alone', tags: '<p id="there">.</p>', tap: ['#there'] };

/** Ours by the plain script tag alone, from a real collector. */
export const tagAlone = (collector: string): Subject => ({
  name: 'Overdesk, the plain tag',
  tags: `<script async src="${collector}/widget/overdesk.js" data-site="northlight" data-do='["after"]'></script>`,
  tap: ['overdesk-survey', '.pick:nth-child(4) input'],
});

/** Ours as docs/embedding.md says for a page that asks as it opens: a site's own tag, which brings the survey along. */
export const ownTag = (collector: string): Subject => ({
  name: 'Overdesk, the site’s own tag',
  tags: `<script async src="${collector}/widget/sites/northlight/en.after.tag.js" data-do='["after"]'></script>`,
  tap: ['overdesk-survey', '.pick:nth-child(4) input'],
});

/** Ours where a page that asks at once keeps the plain tag: the survey is fetched beside the loader, not after it. */
export const overdesk = (collector: string): Subject => {
  const alone = tagAlone(collector);
  const line = `<link rel="modulepreload" href="${collector}/widget/sites/northlight/en.after.js">`;
  return { ...alone, name: 'Overdesk, the plain tag preloaded', tags: line + alone.tags };
};

const json = (value: unknown): readonly [string, string] => ['application/json', JSON.stringify(value)];

/** Everything that PostHog can do beside surveys is off: its best case. */
const remoteConfig = {
  surveys: true,
  sessionRecording: false,
  heatmaps: false,
  capturePerformance: false,
  captureDeadClicks: false,
  autocapture_opt_out: true,
  errorTracking: { autocaptureExceptions: false },
  hasFeatureFlags: false,
  supportedCompression: ['gzip'],
  siteApps: [],
};

const posthogSurvey = {
  id: 'csat',
  name: 'CSAT',
  type: 'popover',
  start_date: '2024-01-01T00:00:00Z',
  end_date: null,
  current_iteration: null,
  conditions: null,
  schedule: 'always',
  enable_partial_responses: true,
  appearance: { surveyPopupDelaySeconds: 0, displayThankYouMessage: true, thankYouMessageHeader: 'Thanks' },
  questions: [
    {
      id: 'csat',
      type: 'rating',
      question: QUESTION,
      display: 'emoji',
      scale: 5,
      lowerBoundLabel: 'Very dissatisfied',
      upperBoundLabel: 'Very satisfied',
    },
    { id: 'comment', type: 'open', question: COMMENT, optional: true },
  ],
};

/** PostHog surveys: its own files, its server's answers given at once by the page's own origin (its best case). */
export const posthog: Subject = {
  name: 'PostHog surveys',
  tags: `<script src="/static/array.js"></script><script>posthog.init('phc_bench', {
    api_host: location.origin, ui_host: location.origin, autocapture: false, capture_pageview: false,
    disable_session_recording: true, persistence: 'memory' })</script>`,
  tap: ['[class*="PostHogSurvey"]', '.ratings-emoji:nth-child(4)'],
  file: (path) => (path.startsWith('/static/') ? join(modules, 'posthog-js/dist', basename(path)) : null),
  answer(path) {
    if (path === '/array/phc_bench/config.js') {
      const entry = JSON.stringify({ config: remoteConfig, siteApps: [] });
      return ['text/javascript', `(window._POSTHOG_REMOTE_CONFIG ??= {}).phc_bench = ${entry}`];
    }
    if (path.startsWith('/array/')) return json(remoteConfig);
    if (path.startsWith('/api/surveys')) return json({ surveys: [posthogSurvey] });
    return json({ featureFlags: {}, flags: {}, status: 1 });
  },
};

/** SurveyJS: its three files, the survey inline; it needs no server to show one. */
export const surveyjs: Subject = {
  name: 'SurveyJS',
  tags: `<link rel="stylesheet" href="/npm/survey-core/survey-core.fontless.min.css"><div id="survey"></div>
    <script src="/npm/survey-core/survey.core.min.js"></script>
    <script src="/npm/survey-js-ui/survey-js-ui.min.js"></script>
    <script>new Survey.Model({ elements: [
      { type: 'rating', name: 'csat', title: '${QUESTION}', rateType: 'smileys', rateMin: 1, rateMax: 5 },
      { type: 'comment', name: 'comment', title: '${COMMENT}' },
    ] }).render(document.getElementById('survey'))</script>`,
  tap: ['.sd-rating label:nth-of-type(4)'],
  file: (path) => (path.startsWith('/npm/') ? join(modules, path.slice('/npm/'.length)) : null),
};
