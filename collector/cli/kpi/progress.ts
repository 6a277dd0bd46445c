const WIDTH = 30;
const EVERY_MS = 100;

/** Where progress is shown; nothing is, where nobody looks (no terminal). */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A bar that shows how much of a total is done. */
export function progressBar(total: number, label: string, screen: Screen) {
  let shown = 0;
  return {
    at(done: number): void {
      const now = performance.now();
      if (!screen.isTTY || now - shown < EVERY_MS) return;
      shown = now;
      const share = total === 0 ? 1 : Math.min(1, done / total);
      const filled = Math.round(share * WIDTH);
      screen.write(
        `\r${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.floor(100 * share)} % ${label}`,
      );
    },
    end(): void {
      if (screen.isTTY) screen.write('\r\u001b[K');
    },
  };
}

/** Hands items on and shows how many of them have passed. */
export function* progress<T>(items: Iterable<T>, total: number, label: string, screen: Screen): Generator<T> {
  const bar = progressBar(total, label, screen);
  let done = 0;
  for (const item of items) {
    yield item;
    bar.at(++done);
  }
  bar.end();
}
