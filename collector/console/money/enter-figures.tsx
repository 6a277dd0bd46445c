import type { ComponentChildren, VNode } from 'preact';
import type { Company } from '../../../shared/protocol/console/company.ts';
import { Failure } from '../kit/notice.tsx';
import { FromFile } from './from-file.tsx';
import { currencyOf, useFigures } from './use-figures.ts';
import { Versions } from './versions.tsx';

interface EnterFiguresProps {
  onSaved(): void;
  /** What a file is called and may hold. */
  readonly file: { readonly title: string; readonly what: string };
  /** The forms of a page. */
  readonly children: (
    given: { readonly company: Company } & Pick<
      ReturnType<typeof useFigures>,
      'saveMonths' | 'saveComplaints'
    >,
  ) => ComponentChildren;
}

/** Where company figures are entered: by a page's own forms, from a file, or by taking an earlier version again. */
export function EnterFigures({ onSaved, file, children }: EnterFiguresProps): VNode {
  const { data, error, reload, saved, saveMonths, saveComplaints } = useFigures(onSaved);
  return (
    <>
      {error && <Failure error={error} onRetry={reload} />}
      {data && (
        <>
          {children({ company: data, saveMonths, saveComplaints })}
          <FromFile
            {...file}
            currency={currencyOf(data)}
            onSave={(currency, months) => saveMonths(months, currency)}
          />
          <Versions company={data} onSaved={saved} />
        </>
      )}
    </>
  );
}
