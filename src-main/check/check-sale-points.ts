/**
 * What documents did with points: their movements stand in the ledger as their events tell
 * them and agree with what was earned and spent, what was earned follows from the basis that
 * was stored, and gifts cost what their lines say.
 */

import type { SaleBody } from '../../contract/events/sale.ts';
import type { SalePointsBody } from '../../contract/events/sale-points.ts';
import type { MovementKind } from '../../core/ledger/movement.ts';
import { type EarningBasis, earningOf } from '../../core/loyalty/earning.ts';
import type { ReadHandle } from '../store/handle.ts';
import { findMovement } from '../store/points.ts';
import { type Finding, FindingDraft } from './finding.ts';
import { documentFacts } from './log-facts.ts';

export function checkSalePoints(read: ReadHandle): Finding {
  const found = new FindingDraft('sale-points');
  for (const { type, body } of documentFacts(read)) {
    if (body.points === null) continue;
    found.examine();
    const where = `${type} ${body.saleId}`;
    if (type === 'sale') checkSpending(found, body, where);
    checkEarning(found, body.points, where);
    checkMovements(found, read, body.points, where);
  }
  return found.done();
}

/** What completes another document has spent nothing itself. */
function checkSpending(found: FindingDraft, { points, lines, origins }: SaleBody, where: string): void {
  if (!points) return;
  const gifts = origins.length > 0 ? 0 : lines.reduce((sum, { gift }) => sum + (gift?.points ?? 0), 0);
  found.expect(points.gifts === gifts, () => `${where}: its gifts cost ${gifts}, not ${points.gifts}`);
  const spent = [-movedBy(points, 'gift-taken'), -movedBy(points, 'discount-taken')].map((each) => each + 0);
  const wanted = [points.gifts, points.discount?.points ?? 0];
  found.expect(spent[0] === wanted[0] && spent[1] === wanted[1], () => `${where}: ${spent} was spent, not ${wanted}`);
}

function checkEarning(found: FindingDraft, points: SalePointsBody, where: string): void {
  const { earning } = points;
  const earned = earning?.eligible ? earning.points : 0;
  found.expect(movedBy(points, 'earn') === earned, () => `${where}: ${earned} was earned and not moved`);
  if (!earning?.eligible) return;
  const again = earningOf(earning.basis as unknown as EarningBasis).points;
  found.expect(again === earned, () => `${where}: what it stands on earns ${again}, not ${earned}`);
}

function checkMovements(found: FindingDraft, read: ReadHandle, { movements }: SalePointsBody, where: string): void {
  for (const { id, points, fromExpired, about } of movements) {
    const row = findMovement(read, id);
    const stands = row && row.points === points && row.from_expired === fromExpired && row.about_id === about;
    found.expect(stands === true, () => `${where}: its movement ${id} is not in the ledger`);
  }
}

function movedBy({ movements }: SalePointsBody, wanted: MovementKind): number {
  return movements.reduce((sum, { kind, points }) => (kind === wanted ? sum + points : sum), 0);
}
