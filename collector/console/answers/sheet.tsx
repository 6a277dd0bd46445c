import type { VNode } from 'preact';
import { directionOf } from '../../../shared/locales/direction.ts';
import type { AnswerInFull } from '../../../shared/protocol/console/answers.ts';
import { read } from '../client/request.ts';
import { may } from '../client/session.ts';
import { PassPraise } from '../feedback/pass-praise.tsx';
import { momentText } from '../kit/format.ts';
import { say } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { SideSheet } from '../kit/side-sheet.tsx';
import { HandleAnswer } from './handle.tsx';
import { Scores } from './score.tsx';
import { SessionBehind } from './session-behind.tsx';
import { closeAnswer } from './sheet-address.ts';

interface SheetProps {
  readonly id: string;
  /** The list behind it has changed. */
  onHandled(): void;
}

/** One answer and the session behind it, at the side of the list. Opening it is written down as a reading. */
export function Sheet({ id, onHandled }: SheetProps): VNode {
  const { data, error, reload } = useResource(id, (signal) =>
    read('/v1/console/answers/:id', { params: { id }, signal }),
  );
  return (
    <SideSheet title={say('sheet.title')} onClose={closeAnswer}>
      {error && <Failure error={error} onRetry={reload} />}
      {data ? (
        <InFull
          full={data}
          onHandled={() => {
            reload();
            onHandled();
          }}
        />
      ) : (
        !error && <p role="status">{say('loading')}</p>
      )}
    </SideSheet>
  );
}

function InFull({ full, onHandled }: { readonly full: AnswerInFull; onHandled(): void }): VNode {
  const { answer, reasons, session, zone } = full;
  const { locale } = answer;
  return (
    <>
      <section class="stack">
        <p class="quiet">
          <time dateTime={new Date(answer.at).toISOString()}>{momentText(answer.at, zone)}</time>
          {' · '}
          {say(`via.${answer.via}`)}
          {answer.source !== null && ` · ${say('via.source', { source: answer.source })}`}
        </p>
        <Scores scores={answer.scores} />
        {answer.comment !== null && (
          <blockquote class="said" lang={locale} dir={directionOf(locale)}>
            {answer.comment}
          </blockquote>
        )}
        {reasons.map(({ question, title, answer: reason }) => (
          <p key={question}>
            <span class="quiet">{title}</span> {reason}
          </p>
        ))}
      </section>
      <HandleAnswer answer={answer} zone={zone} onHandled={onHandled} />
      {may('feedback.write') && session && session.helped.length > 0 && !answer.low && (
        <PassPraise answer={answer.id} />
      )}
      {session ? (
        <SessionBehind session={session} zone={zone} locale={locale} />
      ) : (
        <p class="quiet">{say('sheet.no session')}</p>
      )}
      <p class="quiet small">{say('sheet.logged')}</p>
    </>
  );
}
