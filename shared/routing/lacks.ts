import type { RoutingCase } from './decision.ts';
import type { DeskAgent, DeskQueue, Tier } from './desk.ts';
import { ineligibleBecause, opensAtShare } from './eligible.ts';

/** One thing a case asks for that an agent does not have. */
export type Lack =
  | { readonly code: 'skill'; readonly skill: string; readonly level: number }
  | { readonly code: 'language'; readonly language: string }
  | { readonly code: 'tier'; readonly tier: Tier }
  | { readonly code: 'overflow'; readonly tier: Tier }
  | { readonly code: 'channel'; readonly channel: string };

type Asked = Pick<RoutingCase, 'needs' | 'channel'>;

/** A case that asks for nothing but what is put in, so that each wall can be looked at by itself. */
const asking = ({ needs, channel }: Asked, only: Partial<Asked['needs']>): Asked => ({
  needs: { ...needs, required: {}, language: null, tier: 'L1', ...only },
  channel,
});

/** Everything that keeps an agent from ever taking a case, by their profile alone; nothing: they may take it. */
export function lacksOf(
  agent: DeskAgent,
  of: Asked,
  queue: DeskQueue,
  languageRequired: boolean,
): readonly Lack[] {
  const { required, language, tier } = of.needs;
  const stops = (only: Partial<Asked['needs']>, by: ReturnType<typeof ineligibleBecause>): boolean =>
    ineligibleBecause(agent, asking(of, only), languageRequired) === by;
  const lacks: Lack[] = Object.entries(required)
    .filter(([skill, level]) => stops({ required: { [skill]: level } }, 'skill'))
    .map(([skill, level]) => ({ code: 'skill', skill, level }));
  if (language !== null && stops({ language }, 'language')) lacks.push({ code: 'language', language });
  if (stops({ tier }, 'tier')) lacks.push({ code: 'tier', tier });
  else if (opensAtShare(agent.tier, tier, queue) === Number.POSITIVE_INFINITY)
    lacks.push({ code: 'overflow', tier: agent.tier });
  if (stops({}, 'channel')) lacks.push({ code: 'channel', channel: of.channel });
  return lacks;
}
