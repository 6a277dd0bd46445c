import { createHmac } from 'node:crypto';
import { sameText } from './keys.ts';

/**
 * A pairing key is one agent's: `k1.AGENT.SECONDS.PROOF`, where PROOF is the HMAC-SHA256, in hex, of `AGENT.SECONDS` under
 * the company's secret. Whoever sets up the computers may make it themselves; the secret stays with them and the collector.
 */
const KEY = /^k1\.(.+)\.(\d{1,12})\.([0-9a-f]{64})$/;

const proof = (secret: string, told: string): string =>
  createHmac('sha256', secret).update(told).digest('hex');

/** The key of one agent, made at `at` (UTC ms). */
export function pairingKey(secret: string, agent: string, at: number): string {
  const told = `${agent}.${Math.floor(at / 1000)}`;
  return `k1.${told}.${proof(secret, told)}`;
}

/** Whose key this is and when it was made (UTC ms); null for one that was not made with this secret. */
export function readPairingKey(secret: string, key: string): { agent: string; madeAt: number } | null {
  const [, agent = '', seconds = '', signed = ''] = KEY.exec(key) ?? [];
  if (agent === '' || !sameText(signed, proof(secret, `${agent}.${seconds}`))) return null;
  return { agent, madeAt: Number(seconds) * 1000 };
}
