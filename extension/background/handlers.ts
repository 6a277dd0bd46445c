import { onMessages } from '../platform/messaging.ts';
import { choices, pairing } from '../settings/settings.ts';
import { connections } from '../tickets/connection.ts';
import { healthView } from '../views/health.ts';
import { panelView, pastIn } from '../views/panel.ts';
import { codeOfCall, codeOfNote } from './call-codes.ts';
import { completeCallback } from './callbacks.ts';
import { stayListening, syncCollector } from './collector-sync.ts';
import { beatSoon } from './heartbeat.ts';
import { seeHint } from './hints.ts';
import { lead, openConsole, runLeadTargetCommand } from './lead.ts';
import { handleLocated } from './located.ts';
import { moveNoteTo, placeOfNote, sizeNote } from './note-place.ts';
import { enterNote, shownBy } from './notes.ts';
import { enqueue } from './outbox.ts';
import { pairAsCompanySays, pairWith, unpair } from './pairing-commands.ts';
import { caseLookedAt, reviewCase, sayToReview } from './reviews.ts';
import { changeHelpdesk, changeSettings, changeToken, settings } from './settings-commands.ts';
import { share, sharers } from './sharing.ts';
import { pastEngine, readHelpdesk, readPanel } from './snapshot-reader.ts';
import { collectorStore } from './stores.ts';
import { markMilestone, pin, runTargetCommand } from './target-commands.ts';
import { pauseReading, syncSoon } from './ticket-sync.ts';

/** Answers every message to the background; none before what the last worker left is `settled`. */
export function handleMessages(settled: Promise<unknown>): void {
  const after =
    <Request, Rest extends unknown[], Answer>(work: (request: Request, ...rest: Rest) => Promise<Answer>) =>
    async (request: Request, ...rest: Rest): Promise<Answer> => {
      await settled;
      return work(request, ...rest);
    };
  onMessages({
    'page.located': after(handleLocated),
    'page.active': after(async () => {
      stayListening();
      return undefined;
    }),
    'overlay.enter': after(enterNote),
    'overlay.getView': after(({ note }: { note: string }) => shownBy(note)),
    'overlay.drew': sizeNote,
    'overlay.getPlace': after(placeOfNote),
    'overlay.move': after(moveNoteTo),
    'overlay.setOpen': after(async ({ open }) => {
      await choices.update((all) => ({ ...all, overlayOpen: open }));
      return undefined;
    }),
    'overlay.answerOffer': after(answerOffer),
    'overlay.seeHint': after(seeHint),
    'overlay.makeCode': after(codeOfNote),
    'panel.makeCode': after(codeOfCall),
    'panel.answerOffer': after(answerOffer),
    'panel.completeCallback': after(completeCallback),
    'lead.completeCallback': after(completeCallback),
    'lead.runTarget': after(runLeadTargetCommand),
    'lead.openConsole': after(openConsole),
    'lead.getView': after(async () => {
      stayListening();
      return lead();
    }),
    'panel.setStatus': after(async ({ status }) => {
      await choices.update((all) => ({ ...all, status }));
      beatSoon();
      await syncCollector(true);
      return undefined;
    }),
    'panel.getView': after(async (request) => {
      stayListening();
      return panelView(await readPanel(request.period), request);
    }),
    'panel.runTarget': after(runTargetCommand),
    'panel.markMilestone': after(markMilestone),
    'panel.pin': after(pin),
    'panel.getSharers': after(sharers),
    'panel.share': after(share),
    'panel.answerReview': after(sayToReview),
    'panel.getReviewCase': after(caseLookedAt),
    'panel.sendReview': after(reviewCase),
    'panel.pause': after(pauseReading),
    'panel.sync': after(async () => {
      await pauseReading({ paused: false });
      for (const desk of await connections()) await syncSoon(desk, true);
      await syncCollector(true);
      return healthView(await readHelpdesk());
    }),
    'options.getSettings': after(() => settings()),
    'options.changeSettings': after(changeSettings),
    'options.runTarget': after(runTargetCommand),
    'options.getPast': after(async () => {
      const snapshot = await readHelpdesk();
      const engine = await pastEngine(snapshot);
      return engine === null ? {} : pastIn(snapshot, engine);
    }),
    'options.pair': after(pairWith),
    'options.pairByCompany': after(pairAsCompanySays),
    'options.changeHelpdesk': after(changeHelpdesk),
    'options.keepToken': after(changeToken),
    'options.unpair': after(async () => {
      await unpair();
      return settings();
    }),
  });
}

async function answerOffer({ id, answer }: { id: string; answer: 'accept' | 'decline' }): Promise<undefined> {
  const paired = await pairing.get();
  if (paired === null) return;
  await enqueue(`offer ${id}`, { kind: 'offer', offer: id, answer });
  await (await collectorStore(paired)).deleteOffer(id);
  void syncCollector(true);
}
