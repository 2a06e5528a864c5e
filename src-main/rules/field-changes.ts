/** What differs between two versions of a document, field by field: the audit log of the rules. */
import type { FieldChange } from '../../contract/window-types.ts';

type Leaf = FieldChange['before'];
type Leaves = ReadonlyMap<string, { readonly path: readonly string[]; readonly value: Leaf }>;

export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  const [old, fresh] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), fresh.get(key)];
    const path = [...((is ?? was)?.path ?? [])];
    const change = { path, before: was?.value ?? null, after: is?.value ?? null };
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
  });
}

/** Entries of a list are matched by their id where they have one, and shown by their title. */
function leavesOf(document: unknown): Leaves {
  const leaves = new Map<string, { path: readonly string[]; value: Leaf }>();
  const walk = (value: unknown, key: string, path: readonly string[]): void => {
    if (isLeaf(value)) {
      leaves.set(key, { path, value });
    } else if (Array.isArray(value)) {
      value.forEach((entry, index) => {
        const id = textOf(entry, 'id') ?? String(index);
        walk(entry, `${key}/${id}`, [...path, textOf(entry, 'title') ?? String(index + 1)]);
      });
    } else if (value !== null && typeof value === 'object') {
      for (const [name, part] of Object.entries(value)) {
        if (name !== 'id') walk(part, `${key}/${name}`, [...path, name]);
      }
    }
  };
  walk(document, '', []);
  return leaves;
}

function isLeaf(value: unknown): value is Leaf {
  if (Array.isArray(value)) return value.every((entry) => typeof entry === 'string' || typeof entry === 'number');
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function textOf(entry: unknown, name: 'id' | 'title'): string | null {
  const text = entry !== null && typeof entry === 'object' ? (entry as Record<string, unknown>)[name] : null;
  return typeof text === 'string' && text !== '' ? text : null;
}
