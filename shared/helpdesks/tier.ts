const inName = [
  /(?:^|[^a-z])(?:l|tier|level|nivel|nivelul|n)[ ._-]?([1-3])(?![0-9])/i,
  /(?:^|[^0-9])([1-3])(?:st|nd|rd|\.|º|er)?[ -]?(?:level|line|nivel|tier)/i,
];

/** The tier of a queue, 1 to 3: as the desk says, else as its name does ("Support L2", "Tier 3", "2nd level"), else 1. */
export function tierOf(queue: string, said: string | null | undefined): number {
  const written = said ?? inName.map((form) => form.exec(queue)?.[1]).find((digit) => digit !== undefined);
  return Number(written?.replace('L', '') ?? 1);
}
