import type { VNode } from 'preact';
import type { SaidLine, ScoreLine, SessionCard } from '../../../shared/protocol/session-card.ts';
import { scaleOf, scoreText } from '../../numbers/score-text.ts';
import { Face, Stars } from '../kit/face.tsx';
import type { Wording } from '../kit/wording.ts';

/** What a customer said before and after, and why the case came here: the sections of the margin note. */
export function SessionNote({ card, ...l10n }: Wording & { readonly card: SessionCard | null }): VNode {
  const { words } = l10n;
  if (!card)
    return (
      <section>
        <p class="quiet">{words['card.none']}</p>
      </section>
    );
  return (
    <>
      {card.procedures?.map(({ name, steps }) => (
        <section key={name}>
          <h2>
            {words['card.procedure']} <bdi>{name}</bdi>
          </h2>
          <ol class="steps" dir="auto">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      ))}
      <section>
        <h2>{words['card.said']}</h2>
        {card.said.length > 0 ? (
          <Said lines={card.said} />
        ) : (
          <p class="quiet">{words['card.nothing said']}</p>
        )}
      </section>
      {card.why && (
        <section>
          <h2>{words['card.why']}</h2>
          <p dir="auto">{card.why}</p>
        </section>
      )}
      {card.before.length > 0 && (
        <section>
          <h2>{words['card.before']}</h2>
          <Said lines={card.before} />
        </section>
      )}
      <section aria-live="polite">
        <h2>{words['card.after']}</h2>
        {card.after.length > 0 && <Scores scores={card.after} customer={card.locale} {...l10n} />}
        {card.reasons && card.reasons.length > 0 && <Said lines={card.reasons} />}
        {card.phrases && (
          <details>
            <summary>{words['card.phrases']}</summary>
            <ul class="list" lang={card.locale}>
              {card.phrases.map((phrase) => (
                <li key={phrase} dir="auto">
                  {phrase}
                </li>
              ))}
            </ul>
          </details>
        )}
        {card.answeredBy && <AnswerWay by={card.answeredBy} {...l10n} />}
        {card.afterState !== 'complete' && <p class="quiet">{words[`after.${card.afterState}`]}</p>}
      </section>
    </>
  );
}

/** By which way an answer came: the same plain line for every way. */
export const AnswerWay = ({
  by,
  words,
}: Wording & { readonly by: NonNullable<SessionCard['answeredBy']> }): VNode => (
  <p class="quiet">{words[`answered.${by}`]}</p>
);

/** Characters that fit beside their question without leaving a ragged column. */
const longest = 40;

/** Questions with their answers, in the survey's order. */
export function Said({ lines }: { readonly lines: readonly SaidLine[] }): VNode {
  return (
    <dl class="said">
      {lines.map((line) => (
        <div key={line.question}>
          <dt dir="auto">{line.title}</dt>
          <dd dir="auto" class={line.answer.length > longest ? 'long' : undefined}>
            {line.answer}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What the customer answered afterwards; `customer`: the language they wrote in. */
export const Scores = ({
  scores,
  ...rest
}: Wording & { readonly scores: readonly ScoreLine[]; readonly customer: string }): VNode => (
  <dl class="scores">
    {scores.map((score) => (
      <Score key={score.question ?? score.kind} score={score} {...rest} />
    ))}
  </dl>
);

function Score({
  score,
  customer,
  ...l10n
}: Wording & { readonly score: ScoreLine; readonly customer: string }): VNode {
  return (
    <div>
      <dt>{score.title ?? l10n.words[`score.${score.kind}`]}</dt>
      {score.kind === 'comment' ? (
        <dd class="comment" dir="auto" lang={customer}>
          {score.text}
        </dd>
      ) : (
        <dd>
          {scorePicture(score)}
          <span>{scoreText(score, l10n)}</span>
        </dd>
      )}
    </div>
  );
}

function scorePicture(score: ScoreLine): VNode | null {
  const { shape, max } = scaleOf(score);
  if (score.value === null) return null;
  if (shape === 'faces') return <Face point={score.value} />;
  return shape === 'stars' ? <Stars point={score.value} max={max} /> : null;
}
