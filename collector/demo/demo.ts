import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkConfig } from '../config/check.ts';
import { startCollector } from '../server.ts';
import { demoConfig, demoPeople } from './config.ts';
import { deskHelpdesk } from './desk/helpdesk.ts';
import { DeskLog } from './desk/log.ts';
import { seed } from './desk/seed.ts';
import { demoDesk } from './desk/server.ts';
import { demoShop } from './shop/server.ts';

export interface DemoOptions {
  /** Folder of everything that is kept from one start to the next. */
  readonly data: string;
  /** Of shop, desk and collector; 0: any free one. */
  readonly ports: readonly [shop: number, desk: number, collector: number];
  /** The built widget. */
  readonly widget: string;
}

export interface Demo {
  readonly shop: string;
  readonly desk: string;
  readonly collector: string;
  /** A one-time code that pairs the extension of `agent`. */
  pairingCode(agent: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts shop, desk and collector on 127.0.0.1. Rejects with EADDRINUSE when a port is taken; nothing is left running then. */
export async function startDemo({ data, ports, widget }: DemoOptions): Promise<Demo> {
  mkdirSync(data, { recursive: true });
  const file = join(data, 'desk.jsonl');
  const isNew = !existsSync(file);
  const log = new DeskLog(file);
  if (isNew)
    log.append(
      ...seed(
        Date.now(),
        demoPeople.map((person) => person.id),
      ),
    );

  const closing: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const one of closing.splice(0).toReversed()) await one();
  };
  const [shopPort, deskPort, collectorPort] = ports;
  const host = '127.0.0.1';
  try {
    const desk = demoDesk(log, demoPeople);
    closing.push(() => desk.close());
    const deskUrl = await desk.listen({ host, port: deskPort });

    // The shop names the collector in its script tag, and the collector names the shop in its list of origins.
    const widgetTag = { collector: '', site: 'northlight' };
    const shop = demoShop(widgetTag);
    closing.push(() => shop.close());
    const shopUrl = await shop.listen({ host, port: shopPort });

    const settings = checkConfig(demoConfig([shopUrl, shopUrl.replace('127.0.0.1', 'localhost')]));
    const collector = await startCollector({
      settings: { ...settings, next: 'ticket' },
      helpdesk: deskHelpdesk(log),
      data: join(data, 'collector'),
      port: collectorPort,
      widget,
      log: 'warn',
    });
    closing.push(() => collector.close());
    widgetTag.collector = collector.url;
    return {
      shop: shopUrl,
      desk: deskUrl,
      collector: collector.url,
      pairingCode: (agent) => collector.pairingCode(agent),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
