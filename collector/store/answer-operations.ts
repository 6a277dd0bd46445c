import { beginImport, importAnswers, readImports, removeImport } from './answer-imports.ts';
import { fillAnswers } from './fill-answers.ts';
import { setHandling } from './handling.ts';
import { countHelp, readHelpCounts } from './help-counts.ts';
import { indexWords } from './index-words.ts';
import { missSearch, readMissedSearches } from './missed-searches.ts';
import { packDays } from './pack-days.ts';
import { readAnswer, readLowScores } from './read-answers.ts';
import { readLooseResponses, readResponse, readResponseById } from './read-responses.ts';
import {
  completeCallback,
  escalateToLeads,
  readOpenRecoveries,
  readRecovery,
  requestCallback,
} from './recovery.ts';
import { putResponse } from './responses.ts';
import { keepSurvey, readNewestSurvey, readSurvey } from './surveys.ts';

/** What is kept of what customers said. */
export const answerWrites = {
  requestCallback,
  beginImport,
  countHelp,
  completeCallback,
  fillAnswers,
  importAnswers,
  indexWords,
  keepSurvey,
  missSearch,
  packDays,
  putResponse,
  removeImport,
  setHandling,
  escalateToLeads,
};

export const answerReads = {
  readAnswer,
  readHelpCounts,
  readImports,
  readLooseResponses,
  readLowScores,
  readMissedSearches,
  readNewestSurvey,
  readOpenRecoveries,
  readRecovery,
  readResponse,
  readResponseById,
  readSurvey,
};
