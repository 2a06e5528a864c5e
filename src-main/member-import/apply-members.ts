/**
 * Applying a staged file of customers row by row: resumable at any row, each row once. What
 * changed at the till since the dry run is looked at again, and a row that cannot be is told.
 */
import type { MemberNotice } from '../../contract/imports.ts';
import { points } from '../../core/quantities/points.ts';
import { findScanned } from '../counter/find-scanned.ts';
import type { ImportRun } from '../file-import/file-imports.ts';
import type { ChunkedWork } from '../file-import/in-chunks.ts';
import { addNotices } from '../file-import/staging-file.ts';
import { bearCard } from '../members/card-keeping.ts';
import { recordProfileChange } from '../members/member-facts.ts';
import { standingId } from '../points/accounts.ts';
import { giveForAction } from '../points/give-for-action.ts';
import { type PointsContext, recordMovements, settleExpired } from '../points/post-movements.ts';
import type { Rules } from '../rules/rules.ts';
import { findCardByKey } from '../store/cards.ts';
import { giveConsent } from '../store/consents.ts';
import { setGroupsOf } from '../store/customer-groups.ts';
import { addCustomer, changeCustomer, findCustomer } from '../store/customers.ts';
import { updateImportProgress } from '../store/file-imports.ts';
import { listGroups, saveGroup } from '../store/groups.ts';
import type { WriteHandle } from '../store/handle.ts';
import { labelsOf, setLabelsOf } from '../store/labels.ts';
import { groupsOf, putMember } from '../store/members.ts';
import { writeNote } from '../store/notes.ts';
import {
  type ChangeContext,
  changesOf,
  type MemberChanges,
  OPENING_BALANCE,
  outcomeOf,
  type StagedMember,
} from './member-changes.ts';

export interface ApplyContext extends PointsContext {
  readonly rules: Rules;
  readonly country: string;
  readonly dayStartsMs: (day: string) => number;
}

export function applyingMembers(context: ApplyContext, run: ImportRun<StagedMember>): ChunkedWork {
  const rows = run.staging.rowsAfter(run.row.last_line);
  const row = { ...run.row };
  const operatorId = row.operator_id ?? '';
  let late: MemberNotice[] = [];
  return {
    step(write) {
      const next = rows.next();
      if (next.done) return false;
      const { line, state } = next.value;
      const refusal = lateRefusal(write, state);
      if (refusal) {
        late.push({ ...refusal, line, code: state.data.name || (state.cards[0]?.printed ?? ''), refused: true });
        row.refused += 1;
      } else {
        const changes = changesOf(changeContext(context, write), state);
        writeChanges(context, write, { staged: state, changes, operatorId });
        if (row.gives_registration && changes.customer === null) giveRegistration(context, write, state, operatorId);
        row[outcomeOf(changes)] += 1;
        row.points += changes.points;
      }
      row.done += 1;
      row.last_line = line;
      return true;
    },
    progress(write, finished) {
      row.state = finished ? 'applied' : 'applying';
      if (late.length > 0) addNotices(run.stagingPath, late);
      updateImportProgress(write, row.id, row);
      late = [];
    },
    afterChunk: () => run.shown({ ...row }),
    stopped: run.stopped,
  };
}

function changeContext({ rules, country, dayStartsMs, now }: ApplyContext, write: WriteHandle): ChangeContext {
  return { read: write, profiles: rules.profiles(), country, nowMs: now(), dayStartsMs };
}

type Late = Pick<MemberNotice, 'problem' | 'value' | 'otherLine' | 'otherName'>;

/** What came between the dry run and now. */
function lateRefusal(write: WriteHandle, { customerId, cards }: StagedMember): Late | null {
  const customer = findCustomer(write, customerId);
  const nobody = { otherLine: null, otherName: null };
  if (customer && customer.erased_at_ms !== null) return { problem: 'customer-erased', value: '', ...nobody };
  for (const { key, printed } of cards) {
    const bearer = findCardByKey(write, key)?.customer_id;
    if (bearer !== undefined && standingId(write, bearer) !== standingId(write, customerId)) {
      return { problem: 'card-of-another', value: printed, ...nobody };
    }
    if (bearer === undefined && findScanned(write, printed)) {
      return { problem: 'card-is-barcode', value: printed, ...nobody };
    }
  }
  return null;
}

interface Writing {
  readonly staged: StagedMember;
  readonly changes: MemberChanges;
  readonly operatorId: string;
}

function writeChanges(context: ApplyContext, write: WriteHandle, { staged, changes, operatorId }: Writing): void {
  const { customerId } = staged;
  const atMs = context.now();
  const { customer, data, member, cards } = changes;
  if (data) {
    if (customer) changeCustomer(write, customer, data, atMs);
    else addCustomer(write, customerId, data, atMs);
  }
  if (member) putMember(write, member);
  if (member && changes.profileBefore !== null) {
    recordProfileChange(context, write, {
      id: context.newId(),
      customerId,
      fromId: changes.profileBefore,
      toId: member.profile_id,
      operatorId,
      atMs,
    });
  }
  for (const { printed } of cards) bearCard(write, { customerId, code: printed, atMs });
  writeWords(context, write, { staged, changes, operatorId });
  if (changes.points === 0) return;
  if (customer) settleExpired(context, write, customerId);
  recordMovements(context, write, {
    customerId,
    operatorId: operatorId || null,
    atMs,
    movements: [{ kind: 'import', points: points(changes.points), occasion: OPENING_BALANCE }],
  });
}

/** Asked for only: whoever was registered before brings a balance, and had these points in it. */
function giveRegistration(
  context: ApplyContext,
  write: WriteHandle,
  { customerId }: StagedMember,
  operatorId: string,
): void {
  const gift = { id: context.newId(), customerId, action: 'registration' as const };
  giveForAction(context, write, { ...gift, operatorId: operatorId || null });
}

/** Groups, labels, consents and the note: added to what is there. */
function writeWords(context: ApplyContext, write: WriteHandle, { staged, changes, operatorId }: Writing): void {
  const { customerId } = staged;
  const atMs = context.now();
  if (changes.groups.length > 0) {
    const ids = changes.groups.map((name) => groupNamed(context, write, name));
    const there = changes.customer ? groupsOf(write, customerId) : [];
    setGroupsOf(write, customerId, [...there, ...ids]);
  }
  if (changes.labels.length > 0) setLabelsOf(write, customerId, [...labelsOf(write, customerId), ...changes.labels]);
  for (const { purpose, on } of changes.consents) {
    giveConsent(write, customerId, purpose, on === null ? atMs : context.dayStartsMs(on));
  }
  if (changes.note === '') return;
  writeNote(write, {
    id: context.newId(),
    subject_kind: 'customer',
    subject_id: customerId,
    text: changes.note,
    at_ms: atMs,
    operator_id: operatorId,
  });
}

/** Made when there is none. */
function groupNamed({ newId }: ApplyContext, write: WriteHandle, name: string): string {
  const known = listGroups(write).find((group) => group.name.toLowerCase() === name.toLowerCase());
  if (known) return known.id;
  const id = newId();
  saveGroup(write, id, name);
  return id;
}
