/** Free text about a customer, a sale or a movement of points: beside the facts, so that it can be taken away. */
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import type { NoteTable } from './schema.ts';
import { rawStatement, statement } from './statement.ts';

export type Note = Readonly<NoteTable>;
type Subject = Pick<Note, 'subject_kind' | 'subject_id'>;

const insert = insertInto<'note', Note>('note', ['id', 'subject_kind', 'subject_id', 'text', 'at_ms', 'operator_id']);
const ofSubject = statement<Subject>()((db, arg) =>
  db
    .selectFrom('note')
    .selectAll()
    .where('subject_kind', '=', arg('subject_kind'))
    .where('subject_id', '=', arg('subject_id'))
    .orderBy('at_ms', 'desc')
    .orderBy('id', 'desc'),
);
const removeOne = statement<Pick<Note, 'id' | 'subject_kind'>>()((db, arg) =>
  db.deleteFrom('note').where('id', '=', arg('id')).where('subject_kind', '=', arg('subject_kind')),
);
const removeOfSubject = statement<Subject>()((db, arg) =>
  db.deleteFrom('note').where('subject_kind', '=', arg('subject_kind')).where('subject_id', '=', arg('subject_id')),
);
/** From the notes to the sales: few sales have a note, and sales are not looked up by customer. */
const removeOnSales = rawStatement<{ customer_id: string }, never>(
  `DELETE FROM note WHERE subject_kind = 'sale'
   AND EXISTS (SELECT 1 FROM sale WHERE sale.id = note.subject_id AND sale.customer_id = ?)`,
  ['customer_id'],
);
const removeOnMovements = rawStatement<{ customer_id: string }, never>(
  `DELETE FROM note WHERE subject_kind = 'movement'
   AND EXISTS (SELECT 1 FROM points_movement m WHERE m.id = note.subject_id AND m.customer_id = ?)`,
  ['customer_id'],
);

export function writeNote(write: WriteHandle, note: Note): void {
  write.run(insert, note);
}

/** The newest first. */
export function listNotes(read: ReadHandle, kind: Note['subject_kind'], subjectId: string): Note[] {
  return read.all(ofSubject, { subject_kind: kind, subject_id: subjectId });
}

/** @returns false when there was no such note about that kind of thing */
export function removeNote(write: WriteHandle, kind: Note['subject_kind'], id: string): boolean {
  return write.run(removeOne, { id, subject_kind: kind }) > 0;
}

/** Also what was noted on the sales and movements that name the customer: such a text is about a person. */
export function removeNotesAbout(write: WriteHandle, customerId: string): void {
  write.run(removeOfSubject, { subject_kind: 'customer', subject_id: customerId });
  write.run(removeOnSales, { customer_id: customerId });
  write.run(removeOnMovements, { customer_id: customerId });
}
