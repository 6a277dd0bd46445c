/** Match pattern of an address's host. Without its port: a pattern with one is an error in Firefox. */
export function patternOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
