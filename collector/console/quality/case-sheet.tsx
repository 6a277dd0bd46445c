import type { VNode } from 'preact';
import type { ReviewCase } from '../../../shared/protocol/console/quality.ts';
import { SessionBehind } from '../answers/session-behind.tsx';
import { read, send } from '../client/request.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { say } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { SideSheet } from '../kit/side-sheet.tsx';
import { Blind } from './blind.tsx';
import { closeCase } from './case-address.ts';
import { Decide } from './decide.tsx';
import { ReviewForm } from './review-form.tsx';
import { ReviewShown } from './review-shown.tsx';
import { tell } from './words.tsx';

interface SheetProps {
  readonly id: string;
  /** What stands behind it has changed. */
  onChanged(): void;
}

/** One case to review, at the side of the page. Opening it is written down as a reading. */
export function CaseSheet({ id, onChanged }: SheetProps): VNode {
  const { data, error, reload } = useResource(id, (signal) =>
    read('/v1/console/quality/cases/:session', { params: { session: id }, signal }),
  );
  const changed = (): void => {
    reload();
    onChanged();
  };
  return (
    <SideSheet title={tell('case')} onClose={closeCase}>
      {error && <Failure error={error} onRetry={reload} />}
      {data ? <Case found={data} onChanged={changed} /> : !error && <p role="status">{say('loading')}</p>}
    </SideSheet>
  );
}

function Case({ found, onChanged }: { readonly found: ReviewCase; onChanged(): void }): VNode {
  const { zone, locale, standing, review, decides } = found;
  // A procedure that a low score recalls would tell the score.
  const session = { ...found, procedures: [], why: '', helped: [], id: found.session, createdAt: found.at };
  return (
    <>
      <p class="quiet small">{tell('case.hidden')}</p>
      <SessionBehind session={session} zone={zone} locale={locale} />
      {(standing === 'own' || standing === 'open' || standing === 'nobody') && (
        <p>{tell(`stand.${standing}`)}</p>
      )}
      {(standing === 'review' || standing === 'calibration') && (
        <ReviewForm
          session={found.session}
          criteria={found.criteria}
          blind={standing === 'calibration'}
          onSent={onChanged}
        />
      )}
      {standing === 'review' && found.criteria.version > 0 && (
        <StartBlind session={found.session} onStarted={onChanged} />
      )}
      {standing === 'awaited' && <Blind blind={found.blind} criteria={found.criteria} />}
      {review && <ReviewShown review={review} zone={zone} />}
      {review && decides && <Decide review={review} onDecided={onChanged} />}
      <p class="quiet small">{say('sheet.logged')}</p>
    </>
  );
}

/** Opens the case to a second reviewer, before anybody has said anything of it. */
function StartBlind({ session, onStarted }: { readonly session: string; onStarted(): void }): VNode {
  const { trouble, attempt } = useAttempt();
  const start = async (): Promise<void> => {
    await attempt(async () => {
      await send('/v1/console/quality/cases/:session/calibration', null, { params: { session } });
      onStarted();
    });
  };
  return (
    <section class="stack">
      <p class="quiet small">{tell('stand.calibration')}</p>
      <div class="row">
        <button type="button" onClick={() => void start()}>
          {tell('blind.start')}
        </button>
        <Trouble text={trouble} />
      </div>
    </section>
  );
}
