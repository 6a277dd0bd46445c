import type { LeftOut } from './answers.ts';

/** What every helpdesk's sweep is made of: its server, what rows are read by, and what could not be read. */
export abstract class SweepBase<Server, Reading> {
  /** What could not be read, each once; it stops nothing else. */
  readonly leftOut: LeftOut[] = [];
  protected readonly server: Server;
  protected readonly reading: Reading;

  constructor(server: Server, reading: Reading) {
    this.server = server;
    this.reading = reading;
  }

  protected leaveOut(ticket: string, kind: LeftOut['kind'], id: string): void {
    if (this.leftOut.some((one) => one.ticket === ticket && one.kind === kind && one.id === id)) return;
    this.leftOut.push({ ticket, kind, id });
  }
}
