/** Drafts: the open basket of each slot, so that a crash, a reload or a power cut brings it back. */
import type { ReadHandle, WriteHandle } from './handle.ts';
import { statement } from './statement.ts';

type Draft = { readonly slot: string; readonly body: string; readonly stored_at_ms: number };

const bySlot = statement<{ slot: string }>()((db, arg) =>
  db.selectFrom('draft').select('body').where('slot', '=', arg('slot')),
);
const put = statement<Draft>()((db, arg) =>
  db
    .insertInto('draft')
    .values({ slot: arg('slot'), body: arg('body'), stored_at_ms: arg('stored_at_ms') })
    .onConflict((conflict) =>
      conflict.column('slot').doUpdateSet({ body: arg('body'), stored_at_ms: arg('stored_at_ms') }),
    ),
);
const remove = statement<{ slot: string }>()((db, arg) => db.deleteFrom('draft').where('slot', '=', arg('slot')));

export function readDraft(read: ReadHandle, slot: string): string | null {
  return read.get(bySlot, { slot })?.body ?? null;
}

export function writeDraft(write: WriteHandle, draft: Draft): void {
  write.run(put, draft);
}

export function deleteDraft(write: WriteHandle, slot: string): void {
  write.run(remove, { slot });
}
