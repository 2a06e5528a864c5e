/**
 * Facts are only added: triggers refuse every update and delete, also the hidden delete of
 * INSERT OR REPLACE, which needs `recursive_triggers` (set and read back when a till opens).
 */
export function onlyAdded(table: string): readonly string[] {
  return ['UPDATE', 'DELETE'].map(
    (action) =>
      `CREATE TRIGGER ${table}_no_${action.toLowerCase()} BEFORE ${action} ON ${table}
       BEGIN SELECT RAISE(ABORT, 'facts are only added: ${table}'); END`,
  );
}
