import { DatabaseSync } from 'node:sqlite';

/** Everything that stands in Redmine's database, table by table. When a session was last used is left out: looking is using. */
export function everything(database: string): Record<string, string[]> {
  const desk = new DatabaseSync(database, { readOnly: true, timeout: 10_000 });
  try {
    const names = desk.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all();
    return Object.fromEntries(
      names.map(({ name }) => {
        const rows = desk.prepare(`SELECT * FROM "${name}"`).all();
        return [String(name), rows.map((row) => JSON.stringify(unused(row)))];
      }),
    );
  } finally {
    desk.close();
  }
}

const unused = (row: Record<string, unknown>) =>
  row['action'] === 'session' ? { ...row, updated_on: undefined } : row;
