/** What agents can have in hand at a time: who has a slot free, and how much of the slots' time is in use. */
export class Slots {
  /** Agents with a free slot, the longest idle first. */
  readonly idle: number[];
  /** Cases in hand, by agent. */
  readonly busy: number[];
  readonly #sizes: readonly number[];
  readonly #busyTime: number[];
  readonly #slotTime: number[];

  /** `sizes`: cases at a time, by agent. */
  constructor(sizes: readonly number[]) {
    this.idle = [...sizes.keys()];
    this.busy = sizes.map(() => 0);
    this.#sizes = sizes;
    this.#busyTime = sizes.map(() => 0);
    this.#slotTime = sizes.map(() => 0);
  }

  isFull(agent: number): boolean {
    return (this.busy[agent] ?? 0) >= (this.#sizes[agent] ?? 0);
  }

  /** Takes an agent's slot; of the idle, whoever has one left is the last. */
  hold(agent: number): void {
    this.busy[agent] = (this.busy[agent] ?? 0) + 1;
    this.idle.splice(this.idle.indexOf(agent), 1);
    if (!this.isFull(agent)) this.idle.push(agent);
  }

  release(agent: number): void {
    if (!this.idle.includes(agent)) this.idle.push(agent);
    this.busy[agent] = (this.busy[agent] ?? 0) - 1;
  }

  /** So many minutes went by as it stands. Of an agent who is gone only what is in hand counts. */
  pass(minutes: number, isPresent: (agent: number) => boolean): void {
    for (const [agent, size] of this.#sizes.entries()) {
      const inUse = this.busy[agent] ?? 0;
      this.#busyTime[agent] = (this.#busyTime[agent] ?? 0) + minutes * inUse;
      this.#slotTime[agent] = (this.#slotTime[agent] ?? 0) + minutes * (isPresent(agent) ? size : inUse);
    }
  }

  /** Share of slot time in use, by agent. */
  occupancy(): number[] {
    return this.#busyTime.map((time, agent) => time / (this.#slotTime[agent] ?? 0));
  }
}
