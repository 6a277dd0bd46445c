import type { VNode } from 'preact';
import { Choice } from '../kit/choice.tsx';
import { LeadReview } from '../lead/lead-review.tsx';
import { Reviews } from '../reviews/reviews.tsx';
import { CallCode } from '../session/call-code.tsx';
import { Offers } from '../session/offers.tsx';
import { Promises } from '../session/promises.tsx';
import { Milestones } from '../targets/milestones.tsx';
import { Proposals } from '../targets/proposals.tsx';
import { Training } from '../targets/training.tsx';
import { Answers } from './answers.tsx';
import type { ConnectionsProps } from './connections.tsx';
import { OwnNumbers } from './own-numbers.tsx';
import type { Status } from './panel-state.ts';
import { PeriodChoice } from './period-choice.tsx';
import { Praise } from './praise.tsx';
import { Sharing } from './sharing.tsx';
import { Week } from './week.tsx';

type Props = Pick<ConnectionsProps, 'view' | 'state'>;

const statuses: readonly Status[] = ['available', 'busy', 'away'];

/** What waits for this agent now, and what they tell the desk about themselves. */
export function Today({ view, state }: Props): VNode {
  const { words, locale } = view;
  const isQuiet = view.promises.length + view.offers.length + view.recoveries.length === 0;
  return (
    <>
      {view.agent ? isQuiet && <p class="empty">{words['today.none']}</p> : <NoAgent view={view} />}
      <Promises promises={view.promises} words={words} />
      <Offers offers={view.offers} words={words} onAnswer={state.answerOffer} />
      {view.agent && (
        <Sharing
          tickets={view.shareable}
          sharersOf={state.sharersOf}
          onShare={state.share}
          locale={locale}
          words={words}
        />
      )}
      {view.status !== null && (
        <section class="box">
          <h2>{words['status.title']}</h2>
          <Choice
            name="status"
            legend={words['status.title']}
            options={statuses.map((value) => ({ value, label: words[`status.${value}`] }))}
            chosen={view.status}
            onChoose={state.chooseStatus}
          />
        </section>
      )}
      {view.status !== null && (
        <div class="box">
          <CallCode onMake={state.makeCode} locale={locale} words={words} />
        </div>
      )}
    </>
  );
}

/** What customers answered, and what they thanked for. */
export function Customers({ view, state }: Props): VNode {
  const { words, locale } = view;
  if (view.agent === null) return <NoAgent view={view} />;
  return (
    <>
      <PeriodChoice view={view} state={state} name="answers-period" />
      <Answers answers={view.answers} locale={locale} words={words} />
      <Praise praise={view.praise} locale={locale} words={words} />
    </>
  );
}

export const Numbers = ({ view, state }: Props): VNode =>
  view.agent ? <OwnNumbers view={view} state={state} /> : <NoAgent view={view} />;

/** What changed, what to try, and what is agreed and learned: targets, reviews, milestones, certificates. */
export function Growing({ view, state }: Props): VNode {
  const { words, locale } = view;
  return (
    <>
      <Week view={view} state={state} />
      <Proposals
        proposals={view.proposals}
        past={view.past}
        unsourced={view.unsourced}
        onCommand={state.runTargetCommand}
        locale={locale}
        words={words}
      />
      <Reviews
        reviews={view.reviews}
        reviewedFor={view.reviewedFor}
        onSay={state.sayToReview}
        locale={locale}
        words={words}
      />
      {view.lead && (
        <LeadReview onFind={state.findCase} onSend={state.sendReview} locale={locale} words={words} />
      )}
      <Milestones
        milestones={view.milestones}
        milestonePace={view.milestonePace}
        onMark={state.markMilestone}
        words={words}
      />
      <Training training={view.training} words={words} />
    </>
  );
}

const NoAgent = ({ view: { words } }: Pick<Props, 'view'>): VNode => (
  <section class="empty">
    <h2>{words['panel.no agent']}</h2>
    <p>{words['panel.no agent what']}</p>
  </section>
);
