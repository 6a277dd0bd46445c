import { choicesIn, conditionFor, sharedBy, termsOf } from '../../../shared/problems/written.ts';
import type { ProblemWords, ProblemWordsQuery } from '../../../shared/protocol/console/problems.ts';
import type { Condition, Words } from '../../../shared/survey/survey.ts';
import { dayOf, spanOf } from '../../../shared/time/periods.ts';
import type { AppContext } from '../context.ts';
import type { ConsolePerson } from './people.ts';
import { choiceBy, nameIn } from './problems.ts';
import { daysOf } from './results.ts';

const MOST_SAID = 8;

/** What customers wrote about a problem, to write an article of it; that it was read is written down. */
export async function wordsAbout(
  who: ConsolePerson,
  query: ProblemWordsQuery,
  context: AppContext,
): Promise<ProblemWords> {
  const { settings, store, now } = context;
  const { site, zone } = settings;
  const today = settings.surveys.before;
  const by = query.by ?? null;
  const code = query.code ?? null;
  const question = choiceBy(by, today);
  const span = spanOf(daysOf(query, dayOf(now(), zone)), zone);
  const written = await store.look('readWritten', { site, ...span, by, today });
  const about = written.filter((request) => request.code === code);
  const texts = about.flatMap(({ texts, locale }) => texts.map((text) => ({ text, language: locale })));
  const said = texts.slice(0, MOST_SAID);
  if (texts.length > 0)
    await store.do('logConsole', { site, person: who.id, what: 'wrote', n: texts.length, now: now() });
  const of = { code, by };
  const when = today
    ? conditionFor(of, { rules: settings.desk.rules, survey: today, shared: sharedBy(written, code, today) })
    : undefined;
  return {
    code,
    name: nameIn(question, code) ?? nameBy(code, when, context),
    requests: { n: about.length, written: about.filter((request) => request.texts.length > 0).length },
    said,
    terms: termsOf(written, code),
    when: when ?? null,
  };
}

/** What the survey calls a topic: the answer of the same name, or the one that alone leads to it. */
function nameBy(
  code: string | null,
  when: Condition | undefined,
  { settings }: Pick<AppContext, 'settings'>,
): Words | null {
  const parts = (when && 'all' in when ? when.all : [when]).flatMap((part) =>
    part && 'is' in part ? [part] : [],
  );
  const part = parts.find(({ is }) => is === code) ?? (parts.length === 1 ? parts[0] : undefined);
  const question = choicesIn(settings.surveys.before).find(({ id }) => id === part?.question);
  return part ? nameIn(question, String(part.is)) : null;
}
