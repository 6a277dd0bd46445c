import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts it in hundredths of a second on every machine (`getconf CLK_TCK`). */
const tickMs = 10;

/** After the name of a process, which may hold anything: its state, its parent, and so on. */
function fieldsOf(pid: number | string): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Of utime, stime, and both of children that have ended: the 14th to 17th field of all. */
const sumOf = (fields: readonly string[], count: number): number =>
  fields.slice(11, 11 + count).reduce((sum, ticks) => sum + Number(ticks), 0) * tickMs;

/** Processor time of all threads of a process so far, in its own code and in the system's for it, ms; null where /proc does not tell. */
export function processorTime(pid: number | undefined): number | null {
  try {
    return sumOf(fieldsOf(pid ?? ''), 2);
  } catch {
    return null;
  }
}

/** The same with its children, those that have ended included. */
export function processorTimeOfAll(pid: number | undefined): number | null {
  try {
    let sum = sumOf(fieldsOf(pid ?? ''), 4);
    for (const other of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        const fields = fieldsOf(other);
        if (Number(fields[1]) === pid) sum += sumOf(fields, 2);
      } catch {
        // It has ended meanwhile.
      }
    }
    return sum;
  } catch {
    return null;
  }
}

/** What a process keeps in memory now, MB; null where /proc does not tell. */
export function memoryOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
