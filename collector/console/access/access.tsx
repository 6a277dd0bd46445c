import type { VNode } from 'preact';
import { read } from '../client/request.ts';
import { may } from '../client/session.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { Invite } from './invite.tsx';
import { Roles } from './lazy-roles.tsx';
import { Sessions } from './sessions.tsx';

/** Who is what, who is signed in, and who may come in: one's own sessions, for an admin everybody's. */
export function AccessPage(): VNode {
  const { data, error, reload } = useResource('access', (signal) => read('/v1/console/sessions', { signal }));
  return (
    <>
      {error && <Failure error={error} onRetry={reload} />}
      {data && may('settings.manage') && <Roles {...data} onEnded={reload} />}
      {data && <Sessions sessions={data.sessions} onEnded={reload} />}
      {data && data.invitable.length > 0 && <Invite people={data.invitable} />}
    </>
  );
}
