import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useAlerts } from '../alerts/standing.ts';
import { may, me, signOut } from '../client/session.ts';
import { numberText } from '../kit/format.ts';
import { Icon, Logo } from '../kit/icon.tsx';
import { keepFocus } from '../kit/keep-focus.ts';
import { say } from '../kit/language.ts';
import { Link } from '../kit/link.tsx';
import { saveDrafts } from '../kit/open-drafts.ts';
import { place } from '../kit/router.ts';
import { type Group, groups, type Page } from './pages.ts';

const isOpen = ({ right }: Page): boolean => right === null || may(right);
const openPages = ({ pages }: Group): readonly Page[] => pages.filter(isOpen);

/** The rail, the page's name and its tabs; on a phone the rail lies at the bottom. */
export function Shell(): VNode {
  useAlerts();
  const shown = groups.filter((group) => openPages(group).length > 0);
  const all = shown.flatMap(openPages);
  const path = place.value.page;
  // Who may not see the first page begins with the first they may.
  const page = all.find((open) => open.path === path) ?? (path === '' ? all[0] : undefined);
  const group = shown.find(({ pages }) => page !== undefined && pages.includes(page));
  const main = useRef<HTMLElement>(null);
  const title = page ? say(page.title) : say('nav.nothing');
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, however it is reached, is read from its beginning
  useEffect(() => {
    if (!first.current) {
      scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
    first.current = false;
  }, [path]);
  useEffect(() => keepFocus(document.body), []);
  useEffect(() => {
    document.title = `${title} · ${me()?.company ?? 'Overdesk'}`;
  }, [title]);

  return (
    <>
      <a class="skip" href="#main">
        {say('nav.skip')}
      </a>
      <div class="shell">
        <Rail shown={shown} current={group} />
        <main id="main" ref={main} tabIndex={-1}>
          {group && openPages(group).length > 1 && <Tabs pages={openPages(group)} current={page} />}
          {group?.heading && <h1>{title}</h1>}
          {page ? <page.View /> : <Nothing />}
        </main>
      </div>
    </>
  );
}

function Rail({
  shown,
  current,
}: {
  readonly shown: readonly Group[];
  readonly current: Group | undefined;
}): VNode {
  return (
    <header class="rail">
      <p class="brand">
        <Logo /> <span>{me()?.company}</span>
      </p>
      <nav aria-label={say('nav.label')}>
        <ul>
          {shown.map((group) => (
            <li key={group.title}>
              <Link page={openPages(group)[0]?.path ?? ''} current={group === current}>
                <Icon name={group.icon} />
                <span>
                  {say(group.title)}
                  <Count of={openPages(group)} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div class="person">
        <p>
          <bdi>{me()?.name}</bdi>
        </p>
        <button type="button" class="plain" onClick={() => void saveDrafts().then(signOut)}>
          {say('nav.sign out')}
        </button>
      </div>
    </header>
  );
}

/** What waits there to be seen, discreetly; said in words to whoever cannot see it. */
function Count({ of }: { readonly of: readonly Page[] }): VNode | null {
  const n = of.reduce((sum, { count }) => sum + (count?.() ?? 0), 0);
  if (n === 0) return null;
  return (
    <span class="count" title={say('nav.alerts new', { n })}>
      <span aria-hidden="true">{numberText(n)}</span>
      <span class="unseen">{say('nav.alerts new', { n })}</span>
    </span>
  );
}

/** Pages of one word of the rail. They keep what the address filters by. */
function Tabs({
  pages,
  current,
}: {
  readonly pages: readonly Page[];
  readonly current: Page | undefined;
}): VNode {
  return (
    <nav class="tabs" aria-label={say('nav.tabs')}>
      {pages.map((page) => (
        <Link key={page.path} page={page.path} search={place.value.search} current={page === current}>
          {say(page.title)}
          <Count of={[page]} />
        </Link>
      ))}
    </nav>
  );
}

const Nothing = (): VNode => (
  <section class="card stack">
    <h1>{say('nav.nothing')}</h1>
    <p>
      <Link page="">{say('nav.to start')}</Link>
    </p>
  </section>
);
