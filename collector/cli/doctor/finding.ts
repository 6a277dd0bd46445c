/** One thing the doctor looked at. */
export interface Finding {
  /** `mend`: somebody has to do something; `wait`: it may pass by itself; `skip`: it was not looked at. */
  readonly state: 'ok' | 'mend' | 'wait' | 'skip';
  /** What was found, and what to do; begins with what it is about. */
  readonly text: string;
}

export const ok = (text: string): Finding => ({ state: 'ok', text });
export const mend = (text: string): Finding => ({ state: 'mend', text });
export const wait = (text: string): Finding => ({ state: 'wait', text });
export const skip = (text: string): Finding => ({ state: 'skip', text });

/** A trouble as `/healthz` tells it: what others have to answer for may pass by itself. */
export const ofTrouble = (trouble: string): Finding =>
  /^(helpdesk|mail\.smtp): /.test(trouble) ? wait(trouble) : mend(trouble);
