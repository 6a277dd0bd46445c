/**
 * The share of cases that find everybody busy, by Erlang's C formula: `load` is what comes in at once times how long it
 * takes (erlangs), `servers` how many cases can be worked on at once. 1 when more comes in than can be worked on.
 */
export function shareThatWaits(load: number, servers: number): number {
  if (!(load >= 0) || !Number.isInteger(servers) || servers < 0)
    throw new RangeError(`needs a load ≥ 0 and whole servers ≥ 0, got ${load} and ${servers}`);
  if (load === 0) return servers === 0 ? 1 : 0;
  if (load >= servers) return 1;
  // Erlang's B by its recursion: no factorial, no overflow.
  let blocked = 1;
  for (let i = 1; i <= servers; i++) blocked = (load * blocked) / (i + load * blocked);
  return (servers * blocked) / (servers - load * (1 - blocked));
}
