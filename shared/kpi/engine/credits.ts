import type { Credit } from '../measure/definition.ts';
import { counts } from '../measure/view.ts';

/** Whom samples count for, as numbers: few combinations of agents exist, however many tickets there are. */
export class Credits {
  readonly #codes = new Map<Credit, number>();
  readonly #credits: Credit[] = [];
  /** By agent (null: team), which codes count: 1 or 0 by code. */
  readonly #allowed = new Map<string | null, Uint8Array>();

  /** The number of a credit, which `creditOf` made: equal credits are one object. */
  codeOf(credit: Credit): number {
    const known = this.#codes.get(credit);
    if (known !== undefined) return known;
    const code = this.#credits.length;
    this.#codes.set(credit, code);
    this.#credits.push(credit);
    return code;
  }

  /** 1 for every code that counts for an agent (null: the team). */
  allowed(agent: string | null): Uint8Array {
    const known = this.#allowed.get(agent);
    if (known && known.length === this.#credits.length) return known;
    const allowed = Uint8Array.from(this.#credits, (credit) => (counts(credit, agent) ? 1 : 0));
    this.#allowed.set(agent, allowed);
    return allowed;
  }
}
