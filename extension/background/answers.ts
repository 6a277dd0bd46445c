import { answer } from '../messaging.ts';
import { choices, pairing } from '../settings/settings.ts';
import { desks } from '../sync/desk-state.ts';
import { codeOfCall, codeOfNote } from './call-codes.ts';
import { beatSoon, stayListening, visitCollector } from './collector-work.ts';
import { syncSoon } from './desk-work.ts';
import { addErrand } from './errands.ts';
import { healthOf } from './health.ts';
import { leadView } from './lead.ts';
import { doLeadTarget } from './lead-targets.ts';
import { pastNumbers } from './numbers.ts';
import { enterNote, shownBy, sizeNote } from './overlays.ts';
import { tellChange } from './pages.ts';
import { heedPlace } from './places.ts';
import { markDone } from './recoveries.ts';
import { changeHelpdesk, changeSettings, pairWith, settings, unpair } from './settings.ts';
import { share, sharers } from './sharing.ts';
import { collectorStore } from './stores.ts';
import { doTarget, markMilestone } from './targets.ts';
import { panelView } from './views.ts';

/** Answers every message to the background; none before what the last worker left is `settled`. */
export function answerMessages(settled: Promise<unknown>): void {
  const after =
    <Request, Rest extends unknown[], Answer>(work: (request: Request, ...rest: Rest) => Promise<Answer>) =>
    async (request: Request, ...rest: Rest): Promise<Answer> => {
      await settled;
      return work(request, ...rest);
    };
  answer({
    pageTellsPlace: after(heedPlace),
    pageTellsAwake: after(async () => {
      stayListening();
      return undefined;
    }),
    overlayAsksEntry: after(enterNote),
    overlayAsksView: after(({ note }: { note: string }) => shownBy(note)),
    overlayTellsSize: sizeNote,
    overlayTellsOpen: after(async ({ open }) => {
      await choices.update((all) => ({ ...all, overlayOpen: open }));
      return undefined;
    }),
    overlayTellsOffer: after(answerOffer),
    overlayTellsCode: after(codeOfNote),
    panelTellsCode: after(codeOfCall),
    panelTellsOffer: after(answerOffer),
    panelTellsDone: after(markDone),
    leadTellsDone: after(markDone),
    leadTellsTarget: after(doLeadTarget),
    leadAsksView: after(async () => {
      stayListening();
      return leadView();
    }),
    panelTellsStatus: after(async ({ status }) => {
      await choices.update((all) => ({ ...all, status }));
      beatSoon();
      await visitCollector(true);
      return undefined;
    }),
    panelAsksView: after(async (request) => {
      stayListening();
      return panelView(request);
    }),
    panelTellsTarget: after(doTarget),
    panelTellsMilestone: after(markMilestone),
    panelAsksSharers: after(sharers),
    panelTellsShared: after(share),
    panelAsksSync: after(async () => {
      for (const desk of await desks()) await syncSoon(desk, true);
      await visitCollector(true);
      const [desk = null] = await desks();
      return healthOf(desk);
    }),
    optionsAsksSettings: after(() => settings()),
    optionsTellsSettings: after(changeSettings),
    optionsTellsTarget: after(doTarget),
    optionsAsksPast: after(async () => {
      const [desk = null] = await desks();
      return desk === null ? {} : pastNumbers(desk);
    }),
    optionsAsksPairing: after(pairWith),
    optionsTellsHelpdesk: after(changeHelpdesk),
    optionsTellsUnpair: after(() => unpair()),
  });
}

async function answerOffer({ id, answer }: { id: string; answer: 'accept' | 'decline' }): Promise<undefined> {
  const paired = await pairing.get();
  if (paired === null) return;
  await addErrand(`offer ${id}`, { kind: 'offer', offer: id, answer });
  await (await collectorStore(paired)).dropOffer(id);
  await tellChange({ what: 'offers', ticket: null });
  void visitCollector(true);
}
