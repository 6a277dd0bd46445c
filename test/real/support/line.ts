import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A network line to a server of this machine that can be cut and mended: everything on it breaks, as on a train in a tunnel. */
export interface Line {
  /** The address to use instead of the server's own. */
  readonly url: string;
  /** What has gone over it so far, in order: "GET /v1/agent/feed" a request, "event: news" a server's event. */
  readonly heard: readonly string[];
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Adds what `pattern` finds at the start of a line to `heard`, whatever pieces the lines come in. */
function hear(heard: string[], pattern: RegExp): (piece: Buffer) => void {
  let begun = '';
  return (piece) => {
    const lines = (begun + piece.toString('latin1')).split('\n');
    begun = lines.pop() ?? '';
    for (const line of lines) heard.push(...(pattern.exec(line) ?? []));
  };
}

/** Lays a line to 127.0.0.1:`port`. The server may come and go behind it. */
export async function layLine(port: number): Promise<Line> {
  const open = new Set<Socket>();
  const heard: string[] = [];
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    near.on('data', hear(heard, /^(?:GET|POST|PUT) [^ ?]+(?=\S* HTTP)/));
    far.on('data', hear(heard, /^event: \w+/));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const breakAll = () => {
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    cut() {
      isCut = true;
      breakAll();
    },
    mend() {
      isCut = false;
    },
    async close() {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      breakAll();
      await closed.promise;
    },
  };
}
