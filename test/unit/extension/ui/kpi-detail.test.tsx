// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { KpiDetail } from '../../../../extension/ui/kpi/kpi-detail.tsx';
import { agentLanguages } from '../../../../shared/locales/agents.ts';
import { panels } from '../../../fixtures/stories/views.ts';

const words = agentLanguages.en;
const kpis = panels['full']?.kpis ?? [];
const [csat] = kpis;
const resolution = kpis.find(({ id }) => id === 'first-contact-resolution');
if (!csat || !resolution) throw new Error('The stories lost their lines');

afterEach(cleanup);

it('says what is expected for my cases on the line, and how it is told one click away', () => {
  const { container } = render(<KpiDetail kpi={resolution} locale="en" words={words} />);
  expect(container.querySelector('.kpi')?.textContent).toContain(resolution.expected);
  const how = container.querySelector('details:last-of-type');
  expect(how?.hasAttribute('open')).toBe(false);
  expect(how?.textContent).toContain(`${words['how.expected']}${resolution.expectedLimits}`);
  expect(how?.textContent).toContain(words['how.expected what']);
});

it('says nothing on the line where there is not enough, and why where the detail is opened', () => {
  const { container } = render(<KpiDetail kpi={csat} locale="en" words={words} />);
  expect(container.querySelector('.kpi')?.textContent).not.toMatch(/expected/);
  expect(container.querySelector('.how')?.textContent).toContain('Not enough yet: 12 of your cases');
});

it('does not speak of it where people are not compared', () => {
  const { container } = render(
    <KpiDetail kpi={{ ...csat, expectedLimits: null }} locale="en" words={words} />,
  );
  expect(container.textContent).not.toContain(words['how.expected']);
});
