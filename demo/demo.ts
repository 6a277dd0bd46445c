import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkConfig } from '../collector/config/check.ts';
import { startCollector } from '../collector/server.ts';
import { demoConfig } from './company/config.ts';
import { demoPeople, demoTeam, teammates } from './company/people.ts';
import { deskHelpdesk } from './desk/helpdesk.ts';
import { DeskLog } from './desk/log.ts';
import { seed } from './desk/seed.ts';
import { demoDesk } from './desk/server.ts';
import { layPast } from './past/past.ts';
import { demoShop } from './shop/server.ts';

export interface DemoOptions {
  /** Folder of everything that is kept from one start to the next. */
  readonly data: string;
  /** Of shop, desk and collector; 0: any free one. */
  readonly ports: readonly [shop: number, desk: number, collector: number];
  /** The built widget. */
  readonly widget: string;
  /** The built console; left out: none. */
  readonly console?: string;
  /** `half a year`: nine agents and what was asked and answered so far; left out: three, and a fortnight of tickets. */
  readonly past?: 'half a year';
}

export interface Demo {
  readonly shop: string;
  readonly desk: string;
  readonly collector: string;
  /** A one-time code that pairs the extension of `agent`. */
  pairingCode(agent: string): Promise<string>;
  /** A link that signs `person` in to the console, once. */
  consoleLink(person: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts shop, desk and collector on 127.0.0.1. Rejects with EADDRINUSE when a port is taken; nothing is left running then. */
export async function startDemo({ data, ports, widget, console, past }: DemoOptions): Promise<Demo> {
  mkdirSync(data, { recursive: true });
  const file = join(data, 'desk.jsonl');
  const isNew = !existsSync(file);
  const log = new DeskLog(file);

  const closing: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const one of closing.splice(0).toReversed()) await one();
  };
  const [shopPort, deskPort, collectorPort] = ports;
  const host = '127.0.0.1';
  try {
    const desk = demoDesk(log, past ? demoTeam : demoPeople);
    closing.push(() => desk.close());
    const deskUrl = await desk.listen({ host, port: deskPort });

    // The shop names the collector in its script tag, and the collector names the shop in its list of origins.
    const widgetTag = { collector: '', site: 'northlight' };
    const shop = demoShop(widgetTag);
    closing.push(() => shop.close());
    const shopUrl = await shop.listen({ host, port: shopPort });

    const settings = checkConfig(
      demoConfig([shopUrl, shopUrl.replace('127.0.0.1', 'localhost')], past ? teammates : []),
    );
    if (isNew) {
      const people = demoPeople.map(({ id }) => id);
      const now = Date.now();
      log.append(...(past ? await layPast(join(data, 'collector'), settings, now) : seed(now, people)));
    }
    const collector = await startCollector({
      settings: { ...settings, next: 'ticket' },
      helpdesk: deskHelpdesk(log),
      data: join(data, 'collector'),
      port: collectorPort,
      widget,
      ...(console !== undefined && { console }),
      log: 'warn',
    });
    closing.push(() => collector.close());
    widgetTag.collector = collector.url;
    return {
      shop: shopUrl,
      desk: deskUrl,
      collector: collector.url,
      pairingCode: (agent) => collector.pairingCode(agent),
      consoleLink: async (person) => (await collector.consoleLink(person)).link,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
