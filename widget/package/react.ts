import { createElement, type ReactElement, useEffect, useRef } from 'react';
import { type Events, onOverdesk, overdesk, type Showing } from './index.ts';

export interface OverdeskSurveyProps extends Pick<Showing, 'session' | 'secret' | 'survey' | 'prefill'> {
  /** Before a session, or after it (the default). */
  readonly moment?: 'ask' | 'after';
  readonly className?: string;
}

/** A survey where it stands: asked when mounted, gone when unmounted. */
export function OverdeskSurvey({
  moment = 'after',
  className,
  ...showing
}: OverdeskSurveyProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const { session, survey } = showing;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another survey or session is asked again, another object with the same prefill is not.
  useEffect(() => {
    const into = place.current;
    if (into) overdesk(moment, { ...showing, way: 'inline', into });
    return () => overdesk('close');
  }, [moment, session, survey]);
  return createElement('div', { ref: place, ...(className && { className }) });
}

/** Hears an event for as long as the component is there. */
export function useOverdesk<Name extends keyof Events>(
  event: Name,
  listener: (detail: Events[Name]) => void,
): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => onOverdesk(event, (detail) => latest.current(detail)), [event]);
}
