import type { WatchedSession } from '../../../shared/protocol/console/live.ts';
import type { DeskAgent } from '../../../shared/routing/desk.ts';
import { lacksOf } from '../../../shared/routing/lacks.ts';
import { say } from '../../../shared/survey/words.ts';
import type { Session } from '../../store/session.ts';
import { consoleSpeech } from '../../words/console-words.ts';
import type { AppContext } from '../context.ts';

/** Who may take a running session, and what keeps the others from it. */

export type Asked = Pick<Session, 'needs' | 'channel'>;

/** What keeps an agent from taking a case, in a reader's words; nothing: they may. */
export function lacksIn(agent: DeskAgent, of: Asked, language: string, { settings }: AppContext): string[] {
  const { desk } = settings;
  const queue = desk.queues.find(({ id }) => id === of.needs.queue) ?? desk.queues[0];
  if (!queue) return [];
  const speech = consoleSpeech(language);
  return lacksOf(agent, of, queue, desk.languageRequired).flatMap((lack) => {
    switch (lack.code) {
      case 'skill': {
        const label = desk.skills[lack.skill]?.label;
        const skill = label === undefined ? lack.skill : say(label, language, settings.language);
        return [speech.say('lack.skill', { skill, level: lack.level })];
      }
      // Whether a tier above may take it by itself is the queue's; a lead may ask it at any time.
      case 'overflow':
        return [];
      default:
        return [speech.say(`lack.${lack.code}`, { ...lack })];
    }
  });
}

/** To whom a session may be given: everybody else of the desk with what they lack, and the other queues. */
export function takersOf(
  session: Session,
  language: string,
  context: AppContext,
): Pick<WatchedSession, 'others' | 'queues'> {
  const { agents, queues } = context.settings.desk;
  return {
    others: agents
      .filter(({ id }) => id !== session.agent)
      .map((agent) => ({
        ...{ id: agent.id, name: agent.name },
        lacks: lacksIn(agent, session, language, context),
      })),
    queues: queues.filter(({ id }) => id !== session.queue).map(({ id, name }) => ({ id, name })),
  };
}
