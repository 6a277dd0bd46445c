import type { CustomerLanguage } from '../words/customer.ts';
import { desk } from './desk.ts';
import { hosted } from './hosted.ts';
import { informal } from './informal.ts';
import { mail } from './mail.ts';
import { request } from './request.ts';
import { routing } from './routing.ts';
import { survey } from './survey.ts';
import { widget } from './widget.ts';

export const ro: CustomerLanguage = { desk, hosted, mail, request, routing, survey, widget, informal };
