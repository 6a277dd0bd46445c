import { sitePath } from '../../shared/protocol/paths.ts';
import type { PageReport, WidgetConfig } from '../../shared/protocol/widget-config.ts';
import type { Finding } from '../chats/lib/chat-tool.ts';
import type { WidgetContext } from '../survey/widget-context.ts';

/** What the collector itself finds in the way of this page's requests, or that it cannot be asked. */
export async function collectorFindings(base: string, site: string): Promise<Finding[]> {
  try {
    const response = await fetch(base + sitePath(site, 'doctor'), {
      credentials: 'omit',
      cache: 'no-store',
    });
    const answer = await response.json();
    if (!response.ok) {
      return [
        { level: 'trouble', text: `Collector ${base} answers ${response.status}. ${answer.detail ?? ''}` },
      ];
    }
    const { troubles } = answer as PageReport;
    return [
      { level: 'ok', text: `Collector ${base} answers ${response.status}.` },
      ...troubles.map((text) => ({ level: 'trouble' as const, text })),
    ];
  } catch {
    return [
      {
        level: 'trouble',
        text: `Collector ${base} cannot be reached: is it up, and in this page's connect-src?`,
      },
    ];
  }
}

/** The site's configuration; a page that only asks afterwards has a part of it. */
export async function wholeConfig({ page, config }: WidgetContext): Promise<WidgetConfig> {
  const part = config as WidgetConfig;
  if (part.routing) return part;
  const without = { ...part, before: null, routing: { rules: [], queues: [] } };
  try {
    const response = await fetch(page.base + sitePath(config.site, 'config'), { credentials: 'omit' });
    return response.ok ? { ...without, ...(await response.json()) } : without;
  } catch {
    return without;
  }
}
