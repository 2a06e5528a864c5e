/**
 * A statement is built and typed by Kysely once, compiled once, and run as a prepared
 * statement with named arguments. The builder runs against a driver that cannot reach a
 * database, so nothing can be executed behind the handle's back (SYNC.md 2.2 says why the
 * sale must not pass through Kysely's asynchronous driver).
 */
import {
  type Compilable,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely';
import type { TillTables } from './schema.ts';

/**
 * A limit that is written into the SQL. This SQLite is compiled with STAT4: a statement whose
 * plan could depend on a bound value (a limit, a join, an OR) is planned anew at every
 * binding, which costs thirty times the look itself. On the counter's path such statements
 * are avoided.
 */
export const ONE_ROW = sql.lit(1);

/** Stands in a query for an argument that is known only when the statement runs. */
class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export type SqlValue = string | number | bigint | Buffer | null;
/** Types `argument('number')` as the type of that argument, so that Kysely checks it against its column. */
export type Argument<Args> = <Name extends keyof Args & string>(name: Name) => Args[Name];

export interface Statement<Args, Row> {
  readonly sql: string;
  /** The values to bind, in order. */
  readonly bind: (args: Args) => SqlValue[];
  /** Carries the row type only. */
  readonly row?: Row;
}

const builder = new Kysely<TillTables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

type RowOf<Query> = Query extends Compilable<infer Row> ? Row : never;

/**
 * `statement<{ id: string }>()((db, arg) => db.selectFrom('sale').selectAll().where('id', '=', arg('id')))`.
 * Two calls, so that the arguments are named by hand and the row type is inferred.
 */
export function statement<Args extends object = Record<never, never>>() {
  return <Query extends Compilable<unknown>>(
    build: (db: Kysely<TillTables>, argument: Argument<Args>) => Query,
  ): Statement<Args, RowOf<Query>> => {
    const argument = ((name: string) => new Placeholder(name)) as unknown as Argument<Args>;
    const compiled = build(builder, argument).compile();
    const sources = compiled.parameters.map((parameter) => (parameter instanceof Placeholder ? parameter.name : null));
    return { sql: compiled.sql, bind: (args) => bindAll(args, sources, compiled.parameters) };
  };
}

/** A loop and no closure: this runs for every row of every import. */
function bindAll<Args>(args: Args, sources: readonly (string | null)[], constants: readonly unknown[]): SqlValue[] {
  const values: SqlValue[] = [];
  for (let index = 0; index < sources.length; index += 1) {
    const name = sources[index];
    values.push((name ? args[name as keyof Args] : constants[index]) as SqlValue);
  }
  return values;
}

/** A statement in SQL of its own, for what a builder cannot say (full-text search). Arguments are bound in order. */
export function rawStatement<Args extends object, Row>(
  sql: string,
  names: readonly (keyof Args & string)[],
): Statement<Args, Row> {
  return { sql, bind: (args) => names.map((name) => args[name] as SqlValue) };
}
