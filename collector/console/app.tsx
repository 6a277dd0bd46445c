import type { VNode } from 'preact';
import { session } from './client/session.ts';
import { say } from './kit/language.ts';
import { Notice } from './kit/notice.tsx';
import { Shell } from './shell/shell.tsx';
import { SignIn } from './shell/sign-in.tsx';

/** The console: the sign-in page, or the pages behind it. */
export function App({ code }: { readonly code: string | null }): VNode {
  const now = session.value;
  if (now.state === 'in') return <Shell />;
  // A link's code is used whoever is signed in at this moment: nobody is.
  if (now.state === 'out') return <SignIn code={now.lost ? null : code} lost={now.lost} />;
  return (
    <main class="sign-in" id="main" aria-busy={now.state === 'asking'}>
      {now.state === 'unreachable' && (
        <Notice title={say('trouble.offline')}>
          <p>{say('trouble.offline what')}</p>
        </Notice>
      )}
    </main>
  );
}
