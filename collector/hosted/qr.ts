import { crc32, deflateSync } from 'node:zlib';
import encodeQR from 'qr';

/** A link as a QR code. The white around it belongs to it: without four modules of it some telephones see nothing. */

const BORDER = 4;
/** Print is scratched and creased: a quarter of it may be gone. */
const LOOK = { border: BORDER, ecc: 'quartile' } as const;
/** Pixels a module: a poster's worth. */
const SCALE = 16;

/** For print, at any size. */
export const qrSvg = (text: string): string => `${encodeQR(text, 'svg', LOOK)}\n`;

/** For what takes no SVG. */
export function qrPng(text: string): Buffer {
  const modules = encodeQR(text, 'raw', LOOK);
  const side = modules.length * SCALE;
  const lines = modules.flatMap((row) => {
    const line = Buffer.alloc(1 + side);
    for (const [at, isDark] of row.entries())
      line.fill(isDark ? 0 : 255, 1 + at * SCALE, 1 + (at + 1) * SCALE);
    return Array.from({ length: SCALE }, () => line);
  });
  return grayPng(side, Buffer.concat(lines));
}

/** A square of gray pixels, each line with its filter (0) before it, as PNG. */
function grayPng(side: number, lines: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 8;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, body: Buffer): Buffer {
  const framed = Buffer.concat([Buffer.alloc(4), Buffer.from(name, 'latin1'), body, Buffer.alloc(4)]);
  framed.writeUInt32BE(body.length, 0);
  framed.writeUInt32BE(crc32(framed.subarray(4, -4)), framed.length - 4);
  return framed;
}
