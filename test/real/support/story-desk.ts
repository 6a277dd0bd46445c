import { demoConfig } from '../../../demo/company/config.ts';
import { demoPeople } from '../../../demo/company/people.ts';
import { demoShop } from '../../../demo/shop/server.ts';
import { type CollectorProcess, startCollectorProcess } from './collector-process.ts';
import { freePort } from './free-port.ts';
import { type Line, layLine } from './line.ts';
import { type HelpdeskPlan, passwordOf, serviceAccount } from './request-tracker/configuration.ts';
import { type RequestTracker, startRequestTracker } from './request-tracker/request-tracker.ts';

/** The demo company on a real helpdesk: its shop, a collector process behind a line that can be cut, and Request Tracker. */
export interface StoryDesk {
  readonly shop: string;
  readonly rt: RequestTracker;
  readonly collector: CollectorProcess;
  /** What pages and extensions reach the collector through. */
  readonly line: Line;
  stop(): Promise<void>;
}

type DemoDesk = ReturnType<typeof demoConfig>['desk'];

const plan: HelpdeskPlan = {
  agents: demoPeople.map(({ id, name }) => ({ login: id, name, email: `${id}@helpdesk.example` })),
  customers: ['dora', 'emil', 'fay', 'gus', 'hana'].map((login) => ({
    login,
    name: login,
    email: `${login}@shop.example`,
  })),
  queues: ['General', 'Mac', 'Windows'],
};

/** Asks by the SMTP server at `smtp`, also about tickets that began outside the widget. */
const mailing = (smtp: number, collector: number) => ({
  publicUrl: `http://127.0.0.1:${collector}`,
  serverSecret: { env: 'SERVER_SECRET' },
  mail: {
    smtp: { host: '127.0.0.1', port: smtp, tls: 'none' as const },
    from: { name: 'Northlight', address: 'support@shop.example' },
    tickets: true,
    survey: { delayMinutes: 0 },
  },
});

/**
 * Starts all of it on free ports of 127.0.0.1; `change` makes another desk of the demo company's, `leads` others its leads. With `smtp`, the port of a
 * mail server, customers who never saw the shop are asked by mail.
 */
export async function openStoryDesk(
  change = (desk: DemoDesk): DemoDesk => desk,
  { smtp, leads }: { readonly smtp?: number; readonly leads?: readonly string[] } = {},
): Promise<StoryDesk> {
  const closing: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of closing.splice(0).toReversed()) await close();
  };
  try {
    const rt = await startRequestTracker(plan);
    closing.push(rt.stop);
    const tag = { collector: '', site: 'northlight' };
    const shop = demoShop(tag);
    closing.push(() => shop.close());
    const shopUrl = await shop.listen({ host: '127.0.0.1', port: 0 });
    const config = demoConfig([shopUrl]);
    const port = await freePort();
    const collector = await startCollectorProcess(
      {
        ...config,
        ...(smtp !== undefined && mailing(smtp, port)),
        desk: change(config.desk),
        ...(leads !== undefined && { leads: [...leads] }),
        next: 'ticket',
        helpdesk: {
          kind: 'request-tracker',
          url: rt.url,
          login: { user: serviceAccount.login, password: { env: 'RT_PASSWORD' } },
          fallbackRequestor: 'visitor@shop.example',
          pollSeconds: 1,
        },
      },
      { RT_PASSWORD: passwordOf(serviceAccount.login), SERVER_SECRET: 'a-long-secret' },
      [],
      { port },
    );
    closing.push(collector.stop);
    const line = await layLine(collector.port);
    closing.push(line.close);
    tag.collector = line.url;
    return { shop: shopUrl, rt, collector, line, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
