import { empathy as ar } from './ar/empathy.ts';
import { sameLanguage } from './closest-language.ts';
import { empathy as de } from './de/empathy.ts';
import { type Empathy, empathy as en } from './en/empathy.ts';
import { empathy as es } from './es/empathy.ts';
import { empathy as fr } from './fr/empathy.ts';
import { empathy as it } from './it/empathy.ts';
import { empathy as pt } from './pt-BR/empathy.ts';
import { empathy as ro } from './ro/empathy.ts';

const empathies: Readonly<Record<string, Empathy>> = { en, es, ro, 'pt-BR': pt, fr, de, it, ar };

/** Sentences of empathy in the language of a tag, in whatever region; none when it is not among ours. */
export const empathyIn = (tag: string): readonly string[] =>
  empathies[sameLanguage(Object.keys(empathies), tag) ?? ''] ?? [];
