import { browser } from 'wxt/browser';
import type { LeadTargetCommand, LeadView } from '../messages/lead.ts';
import type { CommandResult } from '../messages/targets.ts';
import { sendTargetCommand } from '../pairing/client.ts';
import {
  askConsoleLink,
  readLeadNow,
  readLeadTargets,
  readLooseAnswers,
  readTeamFigures,
  readWaits,
} from '../pairing/lead-client.ts';
import { RefusedError, SilentError } from '../pairing/request.ts';
import { type Pairing, pairing } from '../settings/settings.ts';
import { type LeadNews, leadView } from '../views/lead.ts';
import type { HelpdeskSnapshot } from '../views/snapshot.ts';
import { l10n } from './localization.ts';
import { readHelpdesk } from './snapshot-reader.ts';
import { sendNow } from './target-commands.ts';

const patienceSeconds = 15;

/** What the lead page shows. The collector says each time whether this agent is a lead; silent, the last word counts. */
export async function lead(): Promise<LeadView> {
  const snapshot = await readHelpdesk();
  return leadView(snapshot, await readNews(snapshot));
}

/** null: the collector does not answer, or nobody is paired. Throws what it refuses otherwise. */
async function readNews({
  pairing: paired,
  collectorState,
  l10n: { language },
}: HelpdeskSnapshot): Promise<LeadNews | 'not lead' | 'unpaired' | null> {
  if (paired === null) return null;
  if (collectorState.refused) return 'unpaired';
  const patience = AbortSignal.timeout(patienceSeconds * 1000);
  try {
    const [now, waits, targets, answers, figures] = await Promise.all([
      readLeadNow(paired, language, patience),
      readWaits(paired, patience),
      readLeadTargets(paired, patience),
      readLooseAnswers(paired, language, patience),
      readTeamFigures(paired, patience),
    ]);
    await keepLead(paired, true);
    return { now, waits, targets, answers, figures };
  } catch (error) {
    if (error instanceof SilentError || patience.aborted) return null;
    if (!(error instanceof RefusedError)) throw error;
    if (error.status === 401) return 'unpaired';
    if (error.problem !== 'not-a-lead') throw error;
    await keepLead(paired, false);
    return 'not lead';
  }
}

async function keepLead(paired: Pairing, isLead: boolean): Promise<void> {
  if (paired.lead === isLead) return;
  await pairing.update((current) =>
    current?.token === paired.token ? { ...current, lead: isLead } : current,
  );
}

/** Opens the console in a tab in which this lead is signed in; what is in the way comes back in words. */
export async function openConsole(): Promise<CommandResult> {
  const { words } = await l10n();
  let link: string | null = null;
  const asked = await sendNow(async (paired, signal) => {
    link = await askConsoleLink(paired, signal);
  });
  if (!asked.ok) return asked;
  if (link === null) return { ok: false, text: words['lead.console old'] };
  await browser.tabs.create({ url: link });
  return { ok: true };
}

/** A lead's proposal or step. */
export function runLeadTargetCommand({ agent, command }: LeadTargetCommand): Promise<CommandResult> {
  return sendNow((paired, signal) => sendTargetCommand(paired, 'lead', { ...command, agent }, signal));
}
