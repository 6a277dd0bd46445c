import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Names that were given up for the field's own: none comes back. Those that mean something else as well are not here. */

const root = join(import.meta.dirname, '../../..');

/** Old name → the one that took its place. */
const RENAMED: Readonly<Record<string, string>> = {
  House: 'AppContext',
  DeskState: 'HelpdeskConnection',
  DeskStore: 'TicketStore',
  deskStore: 'ticketStore',
  FullDesk: 'FullWidgetContext',
  DeskNow: 'RoutingSnapshot',
  deskNow: 'routingSnapshot',
  DeskFacts: 'CompanyFigures',
  Bell: 'the store’s onCommit',
  Rounds: 'Scheduler',
  nudge: 'runNow',
  leadOf: 'requireLead',
  Errand: 'OutboxEntry',
  runErrands: 'flushOutbox',
  putOff: 'postpone',
  Letter: 'QueuedRequest',
  LetterBox: 'RequestStore',
  Speech: 'Localization',
  Aim: 'ActiveTarget',
  Aims: 'ActiveTargets',
  AimLine: 'TargetProgressView',
  aimsOf: 'activeTargets',
  TargetDeed: 'TargetCommand',
  TargetTold: 'CommandResult',
  doTarget: 'runTargetCommand',
  toldAtOnce: 'sendNow',
  tellChange: 'broadcast',
  heedPlace: 'page.located',
  pageTellsPlace: 'page.located',
  panelAsksView: 'panel.getView',
  optionsTellsTarget: 'target.run',
  Setting: 'KpiViewContext',
  numbersAtAGlance: 'overlayKpis',
  numbersInDepth: 'panelKpis',
  askRecovery: 'requestCallback',
  doneRecovery: 'completeCallback',
  tellLeads: 'escalateToLeads',
  chooseWay: 'chooseContactMethod',
  Fit: 'Candidate',
  Duty: 'OnDutyAgent',
  atRest: 'isCoolingDown',
  Slip: 'FormToken',
  atDesk: 'withStore',
  Turns: 'KeyedMutex',
};
/** Folders and files that were given up with them. */
const MOVED = ['collector/house.ts', 'collector/desk', 'collector/live', 'extension/sync'];

const withoutComments = (source: string): string =>
  source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');

test('no name of those given up is back', () => {
  const old = new RegExp(`(?<![\\w'-])(${Object.keys(RENAMED).join('|')})(?![\\w'-])`, 'g');
  const back = globSync('{shared,widget,extension,collector,demo}/**/*.{ts,tsx}', {
    cwd: root,
    exclude: ['shared/locales/**'],
  }).flatMap((file) =>
    [...withoutComments(readFileSync(join(root, file), 'utf8')).matchAll(old)].map(
      ([name = '']) => `${file}: ${name} is called ${RENAMED[name]}`,
    ),
  );
  expect(back).toEqual([]);
});

test('no folder of those given up is back', () => {
  expect(MOVED.filter((path) => globSync(path, { cwd: root }).length > 0)).toEqual([]);
});
