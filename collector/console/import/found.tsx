import type { VNode } from 'preact';
import { IMPORT_FIELDS, IMPORT_SCALES, kindOf } from '../../../shared/protocol/console/import-fields.ts';
import type { ImportCheck } from '../../../shared/protocol/console/imports.ts';
import { me } from '../client/session.ts';
import { languageText, momentText } from '../kit/format.ts';
import { wordFor } from '../kit/language.ts';
import { Wide } from '../kit/wide.tsx';
import { downloadRejects } from './rejects.ts';
import { tell } from './words.ts';

/** Refused rows that are shown; all that are told are in the file. */
const SHOWN = 10;

interface FoundProps {
  readonly found: ImportCheck;
  readonly busy: boolean;
  /** Something is said instead of what was found out. */
  onSay(field: string, value: string): void;
  onKeep(): void;
}

/** How the file was understood, what can be taken and what not, and the way to say it otherwise. */
export function Found({ found, busy, onSay, onKeep }: FoundProps): VNode {
  const { encoding, delimiter, good, refused, missing, rejects } = found;
  const shown = delimiter === '\t' ? '⇥' : delimiter;
  return (
    <>
      <p>{tell('found', { encoding: encoding.name, delimiter: shown })}</p>
      <Choices found={found} onSay={onSay} />
      {missing.length > 0 ? (
        <p class="trouble">{tell('missing', { what: missing.map(nameOf).join(', ') })}</p>
      ) : (
        <>
          <p>
            <strong>{tell('good', { n: good })}</strong> · {tell('refused', { n: refused })}
          </p>
          {good > 0 && <Sample {...found} />}
          {rejects.length > 0 && <Rejects rejects={rejects.slice(0, SHOWN)} />}
          <div class="row">
            <button type="button" class="primary" disabled={busy || good === 0} onClick={onKeep}>
              {tell('keep')}
            </button>
            {rejects.length > 0 && (
              <button type="button" onClick={() => downloadRejects(rejects)}>
                {tell('rejects')}
              </button>
            )}
          </div>
        </>
      )}
    </>
  );
}

const nameOf = (missing: ImportCheck['missing'][number]): string =>
  tell(missing === 'scale' ? 'scale' : missing === 'time' ? 'time' : `field ${missing}`);

function Choices({ found, onSay }: Pick<FoundProps, 'found' | 'onSay'>): VNode {
  const { columns, used, scale, time, times } = found;
  const pick = (
    field: string,
    label: string,
    value: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <label key={field} class="field">
      {label}
      <select value={value} onChange={({ currentTarget }) => onSay(field, currentTarget.value)}>
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  const named = (code: string): string => wordFor(`format.${code}`) ?? code;
  return (
    <div class="row below">
      {IMPORT_FIELDS.map((field) =>
        pick(field, tell(`field ${field}`), used[field] ?? '-', [
          ['-', tell('none')],
          ...columns.map((column) => [column, column] as const),
        ]),
      )}
      {pick('scale', tell('scale'), scale ?? '', [
        ...(scale === null ? [['', tell('none')] as const] : []),
        ...IMPORT_SCALES.map(
          (code) => [code, `${wordFor(`kind.${kindOf(code)}`) ?? ''}, ${named(code)}`] as const,
        ),
      ])}
      {(times.length > 1 || time !== null) &&
        pick('time', tell('time'), time ?? '', [
          ...(time === null ? [['', tell('none')] as const] : []),
          ...times.map((code) => [code, code] as const),
        ])}
    </div>
  );
}

/** A point in words where it has some. */
const pointText = (scale: ImportCheck['scale'], value: number): string =>
  wordFor(`point.${scale === 'yesno' ? 'solved' : scale}.${value}`) ?? String(value);

const Sample = ({ sample, scale }: Pick<ImportCheck, 'sample' | 'scale'>): VNode => (
  <>
    <h3>{tell('sample')}</h3>
    <Wide title={tell('sample')}>
      <table>
        <thead>
          <tr>
            {IMPORT_FIELDS.map((field) => (
              <th key={field} scope="col">
                {tell(`field ${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map(({ at, value, comment, customer, topic, queue, language }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name
            <tr key={i}>
              <td>{momentText(at, me()?.zone ?? 'UTC')}</td>
              <td class="figure">{pointText(scale, value)}</td>
              <td dir="auto">{comment}</td>
              <td dir="auto">{customer}</td>
              <td dir="auto">{topic}</td>
              <td dir="auto">{queue}</td>
              <td>{languageText(language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  </>
);

const Rejects = ({ rejects }: Pick<ImportCheck, 'rejects'>): VNode => (
  <Wide title={tell('rejects')}>
    <table>
      <thead>
        <tr>
          <th scope="col">{tell('line')}</th>
          <th scope="col">{tell('reason')}</th>
          <th scope="col">{tell('text')}</th>
        </tr>
      </thead>
      <tbody>
        {rejects.map(({ line, reason, text }) => (
          <tr key={line}>
            <td class="figure">{line}</td>
            <td>{tell(`why ${reason}`)}</td>
            <td dir="auto">{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Wide>
);
