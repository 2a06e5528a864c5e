/** The badge that a paper shows: held once the document has moved its points, by its name of that day. */
import type { PointsMovementBody } from '../../contract/events/points.ts';
import { afterMovement, type Moving, type Standing } from '../../core/ledger/standing.ts';
import { heldBadges } from '../../core/loyalty/badges.ts';
import { movementOf } from '../points/accounts.ts';
import { readAccount } from '../points/write-movements.ts';
import type { ProgrammeRules } from '../rules/rules.ts';
import type { ReadHandle } from '../store/handle.ts';
import { findMovement } from '../store/points.ts';

/**
 * @param bodies of the account's movements that are about to be written
 * @returns the last that the shop lists of those held; null where badges are not shown
 */
export function badgeAfter(
  read: ReadHandle,
  { badges, badgeBasis, showsBadges }: Pick<ProgrammeRules, 'badges' | 'badgeBasis' | 'showsBadges'>,
  { standing, bodies }: { readonly standing: string; readonly bodies: readonly PointsMovementBody[] },
): string | null {
  if (!showsBadges || badges.length === 0) return null;
  const { balance, lifetime } = bodies.reduce(
    (before: Standing, body) => {
      const about = body.about === null ? undefined : findMovement(read, body.about);
      // The schema of the event has checked what the brands of core promise.
      return afterMovement(before, body as unknown as Moving, about ? movementOf(about) : null);
    },
    readAccount(read, standing),
  );
  const held = heldBadges(badges, badgeBasis === 'lifetime' ? lifetime : balance).at(-1);
  return badges.find(({ id }) => id === held)?.title ?? null;
}
