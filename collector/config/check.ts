import type { z } from 'zod';
import { Config, type Settings } from './config.ts';
import { ConfigError } from './config-error.ts';
import { type Fault, faultOf } from './issues.ts';
import { danglingIn } from './references.ts';
import { surveyOf } from './surveys.ts';

/** A key that is not known stands under itself, not under what it is in. */
export function placed(issue: z.core.$ZodIssue): Fault {
  const { place, message } = faultOf(issue);
  return issue.code === 'unrecognized_keys'
    ? { place: [...place, ...issue.keys.slice(0, 1)], message }
    : { place, message };
}

/** Where in a file a value stands, for people: `line 12`; nothing for a configuration that is in no file. */
type Where = (place: Fault['place']) => string;

/** Checks a configuration as a whole: the settings it comes to, or everything that is wrong with it. */
export function check(input: unknown): { readonly settings: Settings } | { readonly faults: Fault[] } {
  const parsed = Config.safeParse(input);
  const faults = parsed.success ? [...danglingIn(parsed.data)] : parsed.error.issues.map(placed);
  if (parsed.success) {
    const { surveys, ...rest } = parsed.data;
    const { register } = rest;
    const settings: Settings = {
      ...rest,
      writtenSurveys: surveys,
      surveys: {
        before: surveyOf(surveys.before, 'before', register, faults),
        after: surveyOf(surveys.after, 'after', register, faults),
        open: surveys.open.flatMap((ref) => surveyOf(ref, 'open', register, faults) ?? []),
      },
    };
    const { before, after } = settings.surveys;
    // A page asks for a survey by its id.
    if (before && before.id === after?.id)
      faults.push({
        place: ['surveys', 'after'],
        message: `both surveys have the id "${before.id}"; give one another`,
      });
    if (faults.length === 0) return { settings };
  }
  return { faults };
}

/**
 * The same, for whoever starts something by it. Throws a ConfigError naming every path and what to do.
 * @param where what the configuration is called to its reader
 */
export function checkConfig(input: unknown, where = 'configuration', lineOf: Where = () => ''): Settings {
  const checked = check(input);
  if ('settings' in checked) return checked.settings;
  throw refusal(checked.faults, where, lineOf);
}

/** What is wrong with a file, as an error. */
export function refusal(faults: readonly Fault[], where: string, lineOf: Where): ConfigError {
  const told = faults.map(
    ({ place, message }) => `  - ${lineOf(place)}${place.join('.') || '(top)'}: ${message}`,
  );
  return new ConfigError(`${where} cannot be used:\n${told.join('\n')}`);
}
