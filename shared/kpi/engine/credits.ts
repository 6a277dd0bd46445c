import { madeCredits } from '../credit/credit.ts';
import { counts } from '../measure/view.ts';

/** Which samples count for whom, by the credits' codes: few combinations of agents exist, however many tickets there are. */
export class Credits {
  readonly #allowed = new Map<string | null, Uint8Array>();

  /** 1 for every code that counts for an agent (null: the team), else 0. */
  allowed(agent: string | null): Uint8Array {
    const credits = madeCredits();
    const known = this.#allowed.get(agent);
    if (known && known.length === credits.length) return known;
    const allowed = Uint8Array.from(credits, (credit) => (counts(credit, agent) ? 1 : 0));
    this.#allowed.set(agent, allowed);
    return allowed;
  }
}
