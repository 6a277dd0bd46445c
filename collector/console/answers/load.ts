import { useState } from 'preact/hooks';
import type { AnswerLine, AnswerPage } from '../../../shared/protocol/console/answers.ts';
import type { AnswerFilter } from '../../../shared/protocol/console/filter.ts';
import { read } from '../client/request.ts';
import { queryOf } from '../filter/state.ts';
import { type Resource, useResource } from '../kit/resource.ts';

interface Answers extends Omit<Resource<AnswerPage>, 'data'> {
  readonly zone: string;
  /** Null: not read yet. */
  readonly answers: readonly AnswerLine[] | null;
  /** Reads the next 50; null: there are no more. */
  readonly more: (() => void) | null;
  readonly loadingMore: boolean;
}

interface Further {
  readonly key: string;
  readonly answers: readonly AnswerLine[];
  readonly next: string | null;
}

/** The answers of a filter, newest first, as many pages as were asked for; the first again every `every` ms. */
export function useAnswers(filter: AnswerFilter, every?: number): Answers {
  const query = queryOf(filter);
  const key = query.toString();
  const { data, ...rest } = useResource(key, (signal) => read('/v1/console/answers', { query, signal }), {
    ...(every !== undefined && { every }),
  });
  const [further, setFurther] = useState<Further | null>(null);
  const [loadingMore, setLoading] = useState(false);
  const [failed, setFailed] = useState<Error | null>(null);
  const shown = further?.key === key && !rest.stale ? further : null;
  const next = shown ? shown.next : (data?.next ?? null);

  const more = async (after: string): Promise<void> => {
    setLoading(true);
    try {
      const page = new URLSearchParams(query);
      page.set('after', after);
      const found = await read('/v1/console/answers', { query: page });
      setFurther({ key, answers: [...(shown?.answers ?? []), ...found.answers], next: found.next });
      setFailed(null);
    } catch (error) {
      setFailed(error as Error);
    } finally {
      setLoading(false);
    }
  };
  return {
    ...rest,
    error: rest.error ?? failed,
    zone: data?.zone ?? 'UTC',
    answers: data && [...data.answers, ...(shown?.answers ?? [])],
    more: next === null ? null : () => void more(next),
    loadingMore,
    reload: () => {
      setFurther(null);
      rest.reload();
    },
  };
}
