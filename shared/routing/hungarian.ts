/**
 * The assignment of rows to columns with the least total cost, each column used at most once: shortest augmenting
 * paths with potentials (Kuhn 1955, Jonker & Volgenant 1987), O(rows² × columns).
 *
 * `cost[row][column]`; give the smaller side as rows. Returns the column of each row. Throws a RangeError when
 * there are more rows than columns.
 */
export function assign(cost: readonly ArrayLike<number>[]): number[] {
  const rows = cost.length;
  const columns = cost[0]?.length ?? 0;
  if (rows > columns) throw new RangeError(`${rows} rows cannot each have one of ${columns} columns.`);
  // Column 0 is a sentinel: rowOf[0] holds the row being placed. Typed arrays never read undefined in range.
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const previous = new Int32Array(columns + 1);
  const slack = new Float64Array(columns + 1);
  const seen = new Uint8Array(columns + 1);
  const at = (array: Float64Array | Int32Array, i: number): number => array[i] ?? 0;
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    slack.fill(Number.POSITIVE_INFINITY);
    seen.fill(0);
    let column = 0;
    do {
      seen[column] = 1;
      const from = at(rowOf, column);
      const costs = cost[from - 1] ?? [];
      const price = at(rowPrice, from);
      let least = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= columns; j++) {
        if (seen[j] === 1) continue;
        const reduced = (costs[j - 1] ?? 0) - price - at(columnPrice, j);
        if (reduced < at(slack, j)) {
          slack[j] = reduced;
          previous[j] = column;
        }
        if (at(slack, j) < least) {
          least = at(slack, j);
          next = j;
        }
      }
      for (let j = 0; j <= columns; j++)
        if (seen[j] === 1) {
          const owner = at(rowOf, j);
          rowPrice[owner] = at(rowPrice, owner) + least;
          columnPrice[j] = at(columnPrice, j) - least;
        } else slack[j] = at(slack, j) - least;
      column = next;
    } while (at(rowOf, column) !== 0);
    for (; column !== 0; column = at(previous, column)) rowOf[column] = at(rowOf, at(previous, column));
  }
  const columnOf = new Array<number>(rows).fill(-1);
  for (let j = 1; j <= columns; j++) if (at(rowOf, j) !== 0) columnOf[at(rowOf, j) - 1] = j - 1;
  return columnOf;
}
