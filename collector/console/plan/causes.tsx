import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { CausePart, Causes } from '../../../shared/protocol/console/team-plan.ts';
import { languageText, numberText, weekdayText } from '../kit/format.ts';
import { localeNow, say } from '../kit/language.ts';
import { Wide } from '../kit/wide.tsx';
import { valueText } from '../team/texts.ts';
import { hourName } from '../team/times.ts';
import { tell as tellTeam } from '../team/words.tsx';
import { kpiName, pointsText, shareText } from './texts.ts';
import { tell } from './words.tsx';

type Cut = Causes['cuts'][number];

/** What has made a figure worse, looked for in the team's work: each with what it stands on. */
export function CausesOf({ causes, kpi }: { readonly causes: Causes; readonly kpi: string }): VNode {
  const { why, within, before, now, cuts, volume, staffing } = causes;
  const id = useId();
  const found =
    cuts.some(({ parts }) => parts.some(({ standsOut }) => standsOut !== null)) ||
    volume.change === 'higher' ||
    staffing?.standsOut === true;
  return (
    <section class="stack causes" aria-labelledby={id}>
      <h3 id={id}>{tell('causes.title')}</h3>
      <p>{tell(`causes.${why}`)}</p>
      <p class="quiet">
        {within !== null && `${tell('causes.within', { time: valueText(within, 'seconds') })} `}
        {tell('causes.whole', {
          ...{ before: shareText(before), now: shareText(now) },
          difference: pointsText(now.value - before.value),
        })}
      </p>
      {!found && <p>{tell('causes.none')}</p>}
      <ul class="plain-list">
        <li>
          {tell(`volume.${volume.change ?? 'same'}`, {
            now: numberText(volume.now),
            before: numberText(volume.before),
          })}
        </li>
        <li class="stack">
          <Staffing staffing={staffing} />
        </li>
        {cuts.map((cut) => (
          <li key={cut.cut} class="stack">
            <Parts cut={cut} kpi={kpi} />
          </li>
        ))}
      </ul>
      <p class="quiet small">{tell('causes.how')}</p>
    </section>
  );
}

function partName(cut: Cut['cut'], { code, name }: CausePart): string {
  if (code === null) return tellTeam('by.none');
  if (cut === 'weekday') return weekdayText(Number(code));
  if (cut === 'hour') return `${hourName(Number(code))} – ${hourName((Number(code) + 4) % 24)}`;
  return cut === 'language' ? languageText(code) : (name ?? code);
}

const listText = (names: readonly string[]): string =>
  new Intl.ListFormat(localeNow(), { type: 'conjunction' }).format(names);

const cutName = (cut: Cut['cut']): string =>
  cut === 'hour' || cut === 'weekday' ? tell(`cut.${cut}`) : say(`by.${cut}`);

/** What stands out in a cut as a sentence, and how the whole difference adds up. */
function Parts({ cut: { cut, mix, own, parts }, kpi }: { readonly cut: Cut; readonly kpi: string }): VNode {
  const title = cutName(cut);
  const namesOf = (kind: 'mix' | 'own'): string[] =>
    parts
      .filter(({ standsOut }) => standsOut === kind || standsOut === 'both')
      .map((part) => partName(cut, part));
  const [byMix, byOwn] = [namesOf('mix'), namesOf('own')];
  return (
    <>
      <p>
        <strong>{title}</strong>:{' '}
        {byMix.length + byOwn.length === 0
          ? tell('out.none')
          : [
              byOwn.length > 0 ? tell('out.own', { parts: listText(byOwn) }) : '',
              byMix.length > 0 ? tell('out.mix', { parts: listText(byMix) }) : '',
            ]
              .filter((text) => text !== '')
              .join(' ')}
      </p>
      <details class="small">
        <summary>{tell('effects', { mix: pointsText(mix), own: pointsText(own) })}</summary>
        <Wide title={`${kpiName(kpi)}: ${title}`}>
          <table>
            <thead>
              <tr>
                <th scope="col">{tellTeam('col.part')}</th>
                {(['before', 'now', 'mix', 'own'] as const).map((head) => (
                  <th key={head} scope="col">
                    {tell(`head.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {parts.map((part) => (
                <tr key={part.code}>
                  <th scope="row">
                    <bdi>{partName(cut, part)}</bdi>
                  </th>
                  <td class="figure">{shareText(part.before)}</td>
                  <td class="figure">{shareText(part.now)}</td>
                  <td class="figure">{pointsText(part.mix)}</td>
                  <td class="figure">{pointsText(part.own)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      </details>
    </>
  );
}

/** Enough people for the volume? */
function Staffing({ staffing }: Pick<Causes, 'staffing'>): VNode {
  const title = <strong>{tell('staff.title')}</strong>;
  if (staffing === null)
    return (
      <p>
        {title} {tell('staff.unknown')}
      </p>
    );
  const { cases, nobody, short, hours, handling } = staffing;
  const values = { short: numberText(short), nobody: numberText(nobody), cases: numberText(cases) };
  return (
    <>
      <p>
        {title} {tell(short === 0 ? 'staff.enough' : 'staff.short', values)}
        {nobody > 0 && ` ${tell('staff.nobody', values)}`}
      </p>
      <details class="small">
        <summary>
          {tell('staff.handling', {
            time: valueText(handling.value, 'seconds'),
            n: numberText(handling.n),
          })}
        </summary>
        {hours.length === 0 ? (
          <p>{tell('staff.no hour')}</p>
        ) : (
          <ul>
            {hours.map(({ ofWeek, arrivals, room, load, waits }) => (
              <li key={ofWeek}>
                {tell('staff.hour', {
                  ...{ day: weekdayText(Math.floor(ofWeek / 24) + 1), hour: hourName(ofWeek % 24) },
                  ...{ arrivals: numberText(arrivals, 1), load: numberText(load, 1) },
                  ...{ room: numberText(room, 1), waits: valueText(waits, 'share') },
                })}
              </li>
            ))}
          </ul>
        )}
      </details>
    </>
  );
}
