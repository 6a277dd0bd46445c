import type { WriteStream } from 'node:tty';

const WIDTH = 30;
const EVERY_MS = 100;

/** A bar that shows how far a file has been read; silent where nobody looks (no terminal). */
export function progressBar(
  stream: WriteStream,
  total: number,
): { at: (done: number) => void; end: () => void } {
  if (!stream.isTTY) return { at: () => {}, end: () => {} };
  let shown = 0;
  return {
    at(done) {
      const now = performance.now();
      if (now - shown < EVERY_MS) return;
      shown = now;
      const share = total === 0 ? 1 : Math.min(1, done / total);
      const filled = Math.round(share * WIDTH);
      stream.write(`\r${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.floor(100 * share)} %`);
    },
    end() {
      stream.write('\r\u001b[K');
    },
  };
}
