import type { VNode } from 'preact';
import { read } from '../client/request.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { Agreement } from './agreement.tsx';
import { openedCase } from './case-address.ts';
import { CaseSheet } from './case-sheet.tsx';
import { Fails, Headline } from './figures.tsx';
import { Samples } from './samples.tsx';
import { Waiting } from './waiting.tsx';
import { tell, Worded } from './words.tsx';

/** What reviews say of the desk, what waits for the reader, and the cases to review. */
export const QualityPage = (): VNode => <Worded>{() => <Pages />}</Worded>;

function Pages(): VNode {
  const quality = useResource('quality', (signal) => read('/v1/console/quality', { signal }));
  const samples = useResource('samples', (signal) => read('/v1/console/quality/samples', { signal }));
  const opened = openedCase.value;
  const { data } = quality;
  return (
    <>
      <header class="stack tight">
        <h1>{tell('title')}</h1>
        <p class="quiet">{tell('what')}</p>
      </header>
      {quality.error && <Failure error={quality.error} onRetry={quality.reload} />}
      {data && <Waiting waiting={data.waiting} zone={data.zone} />}
      {data && <Headline quality={data} />}
      {samples.error && <Failure error={samples.error} onRetry={samples.reload} />}
      {samples.data && <Samples samples={samples.data} onDrawn={samples.reload} />}
      {data && data.criteria.length > 0 && <Fails quality={data} />}
      {data && <Agreement calibration={data.calibration} />}
      {opened !== null && (
        <CaseSheet
          key={opened}
          id={opened}
          onChanged={() => {
            quality.reload();
            samples.reload();
          }}
        />
      )}
    </>
  );
}
