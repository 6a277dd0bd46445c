/** One step of a database's shape. Steps are never edited once released: a new shape is a new step. */
export interface Migration {
  /** 1, 2, 3 … without a gap. */
  readonly version: number;
  readonly up: (db: IDBDatabase, transaction: IDBTransaction) => void;
}

/** Applies every step above `from`, inside the upgrade's own transaction. Throws when the steps do not count up by one. */
export function migrate(
  steps: readonly Migration[],
  from: number,
  db: IDBDatabase,
  transaction: IDBTransaction,
): void {
  steps.forEach((step, index) => {
    if (step.version !== index + 1) throw new Error(`Migration ${index + 1} calls itself ${step.version}`);
    if (step.version > from) step.up(db, transaction);
  });
}
