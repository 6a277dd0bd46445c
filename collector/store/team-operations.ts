import { publishCompanyFigures, readCompanyFigures } from './company-figures.ts';
import {
  answerNote,
  forgetNotes,
  readNotes,
  readNotesBetween,
  readSaidOf,
  removeNote,
  setFollowUp,
  writeNote,
} from './feedback-notes.ts';
import { answerPulse, planPulse, readPulse, sayIdea } from './pulse.ts';
import { adoptCriteria, publishCriteria, readCriteria } from './quality-criteria.ts';
import { keepSample, readSamples } from './quality-samples.ts';
import { readReview, readReviews, readReviewsOf, readWaitingReviews } from './read-reviews.ts';
import { readTargets } from './read-targets.ts';
import { answerReview, decideAppeal, openCalibration, putReview } from './reviews.ts';
import { forgetVoices, openSeason, readSeason, readSeats, tellReady } from './seats.ts';
import { proposeTarget, stepTarget } from './targets.ts';
import { publishTeamPlan, readTeamPlans } from './team-plans.ts';
import { countTeamTickets, keepTeamTickets, readTeamReading, readTeamTickets } from './team-tickets.ts';
import { forgetTrainings, putTraining, readTrainings, removeTraining } from './trainings.ts';
import { drawFigures, putVoices, readFigures, seatOf } from './voices.ts';

/** What is kept of the team: its targets, figures, reviews, notes and training. */
export const teamWrites = {
  adoptCriteria,
  answerNote,
  answerPulse,
  answerReview,
  decideAppeal,
  drawFigures,
  forgetNotes,
  forgetTrainings,
  forgetVoices,
  keepSample,
  keepTeamTickets,
  openCalibration,
  openSeason,
  planPulse,
  proposeTarget,
  publishCompanyFigures,
  publishCriteria,
  publishTeamPlan,
  putReview,
  putTraining,
  putVoices,
  removeNote,
  removeTraining,
  sayIdea,
  setFollowUp,
  stepTarget,
  tellReady,
  writeNote,
};

export const teamReads = {
  countTeamTickets,
  readCompanyFigures,
  readCriteria,
  readFigures,
  readNotes,
  readNotesBetween,
  readPulse,
  readReview,
  readReviews,
  readReviewsOf,
  readSaidOf,
  readSamples,
  readSeason,
  readSeats,
  readTargets,
  readTeamPlans,
  readTeamReading,
  readTeamTickets,
  readTrainings,
  readWaitingReviews,
  seatOf,
};
