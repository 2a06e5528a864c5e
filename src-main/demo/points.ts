/** The points of the demo shop: cards that begin with 040, a discount for points and three badges to win. */
import type { Badge, BadgeId } from '../../core/loyalty/badges.ts';
import { EVERYTHING } from '../../core/loyalty/selection.ts';
import { invariant } from '../../core/quantities/brand.ts';
import { money } from '../../core/quantities/money.ts';
import { HUNDREDTHS_OF_A_POINT, NO_POINTS, points } from '../../core/quantities/points.ts';
import type { ProgrammeRules, Rules } from '../rules/rules.ts';
import { type VersionMaking, writeProfile, writeProgramme } from '../rules/write-version.ts';
import type { Store } from '../store/handle.ts';

const BADGES: readonly Omit<Badge, 'id'>[] = [
  { title: 'Bronzo', description: 'I primi cento punti.', icon: 'medal', from: whole(100), to: under(500) },
  { title: 'Argento', description: 'Un cliente di casa.', icon: 'award', from: whole(500), to: under(2000) },
  { title: 'Oro', description: 'Tra i più affezionati.', icon: 'crown', from: whole(2000), to: null },
];

/** Over the rules that every new shop begins with. */
export function fillDemoRules(store: Store, rules: Rules, making: VersionMaking, minorPerMajor: number): void {
  const profile = rules.defaultProfile();
  invariant(profile !== null, 'a new shop has a default profile');
  const gifts = { giftThreshold: money(25 * minorPerMajor), giftPoints: whole(5) };
  const demoProfile = { ...profile, cardPrefix: '040', earning: { ...profile.earning, ...gifts } };
  const programme = withDiscount(rules.programme(), making, minorPerMajor);
  store.writeTransaction((write) => {
    writeProfile(write, making, { profile: demoProfile, isArchived: false });
    writeProgramme(write, making, programme, null);
  });
  rules.reload();
}

function withDiscount(begun: ProgrammeRules, { newId }: VersionMaking, minorPerMajor: number): ProgrammeRules {
  const discount = {
    points: whole(100),
    worth: money(minorPerMajor),
    minimumBalance: NO_POINTS,
    minimumSpend: money(0),
    maximumSpend: null,
    maximumDiscount: null,
    maximumPercentage: null,
    wholeBlocks: false,
    excludesOffers: false,
    selection: EVERYTHING,
    lowersTaxable: true,
  };
  return {
    ...begun,
    programme: { ...begun.programme, discount },
    badges: BADGES.map((badge) => ({ ...badge, id: newId() as BadgeId })),
  };
}

function whole(count: number) {
  return points(count * HUNDREDTHS_OF_A_POINT);
}

/** The last hundredth of a point before it, so that no gap is left. */
function under(count: number) {
  return points(count * HUNDREDTHS_OF_A_POINT - 1);
}
