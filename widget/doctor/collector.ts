import { sitePath } from '../../shared/protocol/paths.ts';
import type { PageReport } from '../../shared/protocol/widget-config.ts';
import type { Finding } from '../chats/lib/chat-tool.ts';

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
