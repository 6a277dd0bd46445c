/**
 * Does all of these beside each other, and waits for all of them even when one fails: what is still being asked must not be
 * asked after the transaction has been taken back. Throws what failed first.
 */
export async function allOf<Value>(works: readonly (() => Promise<Value>)[]): Promise<Value[]> {
  const failures: unknown[] = [];
  const values = await Promise.all(
    works.map((work) =>
      work().catch((error: unknown) => {
        failures.push(error);
        return undefined as Value;
      }),
    ),
  );
  if (failures.length > 0) throw failures[0];
  return values;
}
