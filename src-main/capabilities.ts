/** Clock and ids are arguments: only app.ts makes the real ones, tests pass their own. */
export interface Capabilities {
  /** UTC milliseconds. */
  readonly now: () => number;
  /** A new UUIDv7; its order is a hint, never an order of facts. */
  readonly newId: () => string;
}
