interface Filled {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: URLSearchParams | Readonly<Record<string, string>>;
}

/** A route's path with its places filled in and the query behind it: `/v1/agent/hints/:id/seen` of one hint. */
export function addressOf(path: string, { params = {}, query }: Filled): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = query && new URLSearchParams(query).toString();
  return search ? `${filled}?${search}` : filled;
}
