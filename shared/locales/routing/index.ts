import { ar } from './ar.ts';
import { de } from './de.ts';
import { deInformal } from './de-informal.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { esInformal } from './es-informal.ts';
import { fr } from './fr.ts';
import { frInformal } from './fr-informal.ts';
import { it } from './it.ts';
import { itInformal } from './it-informal.ts';
import { ptBR } from './pt-BR.ts';
import { ro } from './ro.ts';
import { roInformal } from './ro-informal.ts';
import type { RoutingWords } from './words.ts';

/** By base language; informal registers as `es-informal`. */
export const routingWords: Readonly<Record<string, RoutingWords>> = {
  ar,
  de,
  en,
  es,
  fr,
  it,
  pt: ptBR,
  ro,
  'es-informal': esInformal,
  'ro-informal': roInformal,
  'it-informal': itInformal,
  'fr-informal': frInformal,
  'de-informal': deInformal,
};
