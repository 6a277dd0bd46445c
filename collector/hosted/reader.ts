import type { FastifyRequest } from 'fastify';
import { languageTag } from '../../shared/locales/language-tag.ts';

/** The first language a reader's browser asks for; where it names none, another. */
export const languageOf = ({ headers }: Pick<FastifyRequest, 'headers'>, otherwise: string): string =>
  languageTag(headers['accept-language']?.split(/[,;]/)[0]?.trim() ?? '') ?? otherwise;
