import { render } from 'preact';
import { App } from './app.tsx';
import { startSession, takeCode } from './client/session.ts';
import { startLanguage } from './kit/language.ts';
import { followAddress } from './kit/router.ts';
import { startTheme } from './kit/theme.ts';

const code = takeCode();
startTheme();
followAddress();
// A link of theirs in a tab that is open already: only what follows the # is new, and nothing would be loaded.
addEventListener('hashchange', () => {
  if (location.hash.startsWith('#code=')) location.reload();
});
await Promise.all([startLanguage(), startSession()]);
render(<App code={code} />, document.body);
