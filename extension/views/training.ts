import type { CompanyFigures } from '../../shared/kpi/kpi.ts';
import { fill } from '../../shared/locales/fill.ts';
import { dayOf } from '../../shared/time/periods.ts';
import { certificationsOf } from '../../shared/training/certifications.ts';
import { trainingState } from '../../shared/training/state.ts';
import type { TrainingLine } from '../messages/panel.ts';
import { type HelpdeskSnapshot, isPairedAgent } from './snapshot.ts';

type Known = Pick<HelpdeskSnapshot, 'pairing' | 'connection' | 'collector'>;

/** What the agent holds and plans; nothing for somebody else at the same browser. */
const trainingIn = (snapshot: Known) => (isPairedAgent(snapshot) ? (snapshot.collector?.training ?? []) : []);

/** What the certificates KPI is made of; null while no certificate is entered. */
export function companyIn(snapshot: Known): Pick<CompanyFigures, 'certifications'> | null {
  const { pairing } = snapshot;
  if (pairing === null) return null;
  const certifications = certificationsOf(trainingIn(snapshot), pairing.agent.id, pairing.zone);
  return certifications.length === 0 ? null : { certifications };
}

/** Certificates and trainings by name, each with its skill, its day and how it stands. */
export function trainingLines(snapshot: Known & Pick<HelpdeskSnapshot, 'l10n' | 'now'>): TrainingLine[] {
  const { pairing, l10n, now } = snapshot;
  if (pairing === null) return [];
  const { words, locale } = l10n;
  const today = dayOf(now, pairing.zone);
  // A date is the same day wherever it is read.
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return trainingIn(snapshot).map((entry) => {
    const state = trainingState(entry, today);
    const { id, kind, name, skill, plannedFor, obtainedOn, expiresOn } = entry;
    const isPlanned = obtainedOn === null || state === 'planned';
    const date = isPlanned ? (obtainedOn ?? plannedFor) : (expiresOn ?? obtainedOn);
    const said = isPlanned ? 'planned' : expiresOn === null ? 'obtained' : 'until';
    const when =
      date === null ? '' : fill(words[`training.${said}`], { date: day.format(Date.parse(date)) }, locale);
    return {
      ...{ id, name },
      text: [words[`training.${kind}`], skill, when].filter(Boolean).join(' · '),
      word: words[`training.is ${kind === 'training' && state === 'held' ? 'done' : state}`],
      state: state === 'held' ? 'met' : state === 'planned' ? 'near' : 'attention',
    };
  });
}
