import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ptBR } from './pt-BR.ts';
import { ro } from './ro.ts';
import type { RoutingWords } from './words.ts';

/** By base language. */
export const routingWords: Readonly<Record<string, RoutingWords>> = { ar, de, en, es, fr, it, pt: ptBR, ro };
