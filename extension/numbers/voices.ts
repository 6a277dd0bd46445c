import type { Draw } from '../../shared/kpi/team/blur.ts';
import { isCompared } from '../../shared/kpi/team/cases.ts';
import { meanOfTopic, type OwnMean } from '../../shared/kpi/team/own-means.ts';
import { OTHER } from '../../shared/kpi/team/topics.ts';
import { effectVoice, levelVoice } from '../../shared/kpi/team/voice.ts';
import type { Voices } from '../../shared/protocol/team.ts';

/** A month's voices of an agent's own means, blurred. `topics`: those told apart; none: only the whole is said. */
export function voicesOf(
  means: readonly OwnMean[],
  { cohort, topics }: { readonly cohort: string; readonly topics: readonly string[] },
  draw: Draw,
): Promise<Voices['voices']> {
  return Promise.all(
    means.map(async (mean) => {
      const { kpi, series } = mean;
      const about = { kpi, series, cohort };
      const told = topics.length > 0 && isCompared(kpi) ? [...topics, OTHER] : [];
      const effects = told.map(async (topic) => ({
        topic,
        effect: await effectVoice(meanOfTopic(mean, topic, topics), mean, { ...about, topic }, draw),
      }));
      return { series, level: await levelVoice(mean, about, draw), effects: await Promise.all(effects) };
    }),
  );
}
