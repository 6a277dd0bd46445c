import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Link } from '../../shared/protocol/server.ts';
import type { WidgetManifest } from '../../shared/protocol/site-module.ts';
import { builtIn, NOT_BUILT } from '../checks/built.ts';
import type { Collector } from '../collector.ts';
import type { Settings } from '../config/config.ts';
import { ConfigError } from '../config/config-error.ts';
import { readConfig } from '../config/read.ts';
import { type Html, html } from '../lib/html.ts';
import { startCollector } from '../server.ts';
import { bench, faulty, type Look, lookOf, samplePage } from './pages.ts';
import { isOwnPage, passOn } from './pass-on.ts';
import { languagesOf, previewHelpdesk, previewSettings, SECRET } from './settings.ts';

export interface Preview {
  /** The page to open. */
  readonly url: string;
  close(): Promise<void>;
}

/** A configuration as it stands in its file, and a collector that serves it. */
interface Tried {
  readonly text: string;
  readonly settings: Settings;
  readonly collector: Collector;
  close(): Promise<void>;
}

/**
 * Serves a company's own surveys on 127.0.0.1, by a whole collector in a folder that is deleted at the end. The file is
 * read again with every look. Rejects with a ConfigError when the widget is not built, or the file cannot be used now.
 */
export async function startPreview(of: {
  readonly config: string;
  readonly widget: string;
  readonly port?: number;
}): Promise<Preview> {
  const built = await builtIn(of.widget);
  if (!built) throw new ConfigError(`${NOT_BUILT[0]?.toUpperCase()}${NOT_BUILT.slice(1)}`);
  const secret = randomBytes(16).toString('hex');
  let origin = '';
  let tried: Promise<Tried> | null = null;

  async function begin(): Promise<Tried> {
    const text = await readFile(of.config, 'utf8').catch(() => '');
    const settings = previewSettings(await readConfig(of.config), origin);
    const data = await mkdtemp(join(tmpdir(), 'overdesk-preview-'));
    const drop = (): Promise<void> => rm(data, { recursive: true, force: true, maxRetries: 5 });
    try {
      const collector = await startCollector({
        settings,
        data,
        widget: of.widget,
        helpdesk: previewHelpdesk,
        log: 'silent',
        env: { ...process.env, [SECRET]: secret },
      });
      return { text, settings, collector, close: () => collector.close().then(drop) };
    } catch (error) {
      await drop();
      throw error;
    }
  }

  /** The collector of the file as it stands now. One is begun at a time. */
  function current(): Promise<Tried> {
    const before = tried;
    const next = (async () => {
      const last = await before?.catch(() => null);
      const text = await readFile(of.config, 'utf8').catch(() => '');
      if (last && last.text === text) return last;
      await last?.close();
      return begin();
    })();
    tried = next;
    return next;
  }

  /** What is at an address of the preview; a text is where to go on. */
  async function at(url: URL): Promise<Html | string> {
    const { settings, collector } = await (url.pathname === '/' ? current() : (tried ?? current()));
    const surveys = (['before', 'after'] as const).flatMap((moment) => {
      const survey = settings.surveys[moment];
      return survey ? [{ moment, id: survey.id }] : [];
    });
    const languages = languagesOf(settings, built as WidgetManifest);
    const look = lookOf(
      url.searchParams,
      surveys.map(({ moment }) => moment),
      languages,
    );
    if (url.pathname === '/') return bench(settings.company, look, surveys, languages);
    if (look.way !== 'link' && look.way !== 'e-mail') {
      return samplePage(settings.company, look, { collector: collector.url, site: settings.site });
    }
    const link = await linkFor(collector, settings, look);
    return look.way === 'link' ? link.url : { html: link.mail?.html ?? '' };
  }

  async function linkFor(collector: Collector, settings: Settings, look: Look): Promise<Link> {
    const agent = settings.desk.agents[0]?.id ?? 'agent';
    const answer = await fetch(`${collector.url}/v1/links`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ call: randomUUID(), agent, locale: look.language, endedAt: Date.now() }),
    });
    if (!answer.ok) throw new ConfigError((await answer.json()).detail);
    return answer.json();
  }

  const server = createServer((request, response) => {
    const send = (page: Html, status = 200): void => {
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
      response.end(page.html);
    };
    const url = new URL(request.url ?? '/', origin);
    if (isOwnPage(url.pathname)) {
      const passed = async () => passOn((await (tried ?? current())).collector.url, request, response);
      passed().catch(() => response.destroy());
      return;
    }
    at(url).then(
      (found) => {
        if (typeof found !== 'string') send(found);
        else response.writeHead(303, { location: found }).end();
      },
      (error: unknown) =>
        send(error instanceof ConfigError ? faulty(error.message) : html`<pre>${String(error)}</pre>`, 500),
    );
  });
  server.listen(of.port ?? 0, '127.0.0.1');
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await (await tried?.catch(() => null))?.close();
  };
  await current().catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { url: `${origin}/`, close };
}
