/** Statements whose conditions depend on what was asked for: made once for each text, however often they are asked. */
import { rawStatement, type Statement } from '../../store/statement.ts';

const made = new Map<string, Statement<never, unknown>>();

export function askedStatement<Args extends object, Row>(
  sql: string,
  names: readonly (keyof Args & string)[],
): Statement<Args, Row> {
  const known = made.get(sql) ?? rawStatement<Args, Row>(sql, names);
  made.set(sql, known as Statement<never, unknown>);
  return known as Statement<Args, Row>;
}
