import { ConsoleLink } from '../../shared/protocol/console/link.ts';
import { LeadNow, LooseAnswers, TeamFigures, WaitCoverage } from '../../shared/protocol/lead.ts';
import { LeadTargets } from '../../shared/protocol/targets.ts';
import { ifKnown, read, send } from './call.ts';
import { type Access, understand } from './request.ts';

/** The desk at this moment, for its leads. Throws RefusedError `not-a-lead` for others. */
export async function readLeadNow(access: Access, language: string, signal: AbortSignal): Promise<LeadNow> {
  const response = await read(access, '/v1/lead/now', { query: { language } }, signal);
  return understand(LeadNow, response);
}

/** The address that signs this lead in to the console within a minute; null when the collector has none. */
export async function askConsoleLink(access: Access, signal: AbortSignal): Promise<string | null> {
  const response = await ifKnown(send(access, 'POST', '/v1/lead/console', {}, signal));
  return response && (await understand(ConsoleLink, response)).link;
}

/** How often the waits told came true, for leads. */
export async function readWaits(access: Access, signal: AbortSignal): Promise<WaitCoverage> {
  return understand(WaitCoverage, await read(access, '/v1/lead/waits', {}, signal));
}

/** The desk's own figures, for leads; null when the collector has not heard of this. */
export async function readTeamFigures(access: Access, signal: AbortSignal): Promise<TeamFigures | null> {
  const response = await ifKnown(read(access, '/v1/lead/figures', {}, signal));
  return response && understand(TeamFigures, response);
}

/** The newest answers without a session, for leads; none when the collector has not heard of this. */
export async function readLooseAnswers(
  access: Access,
  language: string,
  signal: AbortSignal,
): Promise<LooseAnswers> {
  const response = await ifKnown(read(access, '/v1/lead/answers', { query: { language } }, signal));
  return response === null ? [] : understand(LooseAnswers, response);
}

/** Every agreement of the desk, for a lead; nobody's when the collector has not heard of targets. */
export async function readLeadTargets(access: Access, signal: AbortSignal): Promise<LeadTargets> {
  const response = await ifKnown(read(access, '/v1/lead/targets', {}, signal));
  return response === null ? { agents: [], agreements: [] } : understand(LeadTargets, response);
}
