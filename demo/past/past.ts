import type { Settings } from '../../collector/config/config.ts';
import { openFolder } from '../../collector/data-folder/folder.ts';
import { keepSurveys } from '../../collector/services/surveys.ts';
import type { NewDeskEvent } from '../desk/log.ts';
import { keepPast } from './answers.ts';
import { pastCases } from './cases.ts';
import { keepCosts } from './costs.ts';
import { deskEvents } from './tickets.ts';

/**
 * Gives a demo its half year: what customers said and what the desk cost goes into the collector's folder, what its desk's log says of it is
 * answered, oldest first. To be called before the collector starts; again on the same day it changes nothing.
 */
export async function layPast(data: string, settings: Settings, now: number): Promise<NewDeskEvent[]> {
  const folder = await openFolder(data, null);
  try {
    const kept = { ...folder, settings };
    // An answer counts by the survey it was given to, which has to be known by then.
    await keepSurveys(kept);
    await keepCosts(kept, now);
    const tickets = await keepPast(kept, pastCases(now));
    return deskEvents(tickets).filter(({ at }) => at < now);
  } finally {
    await folder.close();
  }
}
