/** The icons that a badge may bear: a fixed set, by the names under which the rules keep them. */
import {
  IconAward,
  IconCake,
  IconCertificate,
  IconCoffee,
  IconCrown,
  IconDiamond,
  IconFlame,
  IconHeart,
  IconLeaf,
  IconMedal,
  IconRocket,
  IconRosette,
  IconShield,
  IconStar,
  IconSun,
  IconTrophy,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

export const BADGE_ICONS = [
  'award',
  'medal',
  'crown',
  'star',
  'trophy',
  'diamond',
  'heart',
  'rosette',
  'certificate',
  'shield',
  'rocket',
  'flame',
  'leaf',
  'sun',
  'coffee',
  'cake',
] as const;
export type BadgeIconName = (typeof BADGE_ICONS)[number];

const DRAWN: Readonly<Record<BadgeIconName, TablerIcon>> = {
  award: IconAward,
  medal: IconMedal,
  crown: IconCrown,
  star: IconStar,
  trophy: IconTrophy,
  diamond: IconDiamond,
  heart: IconHeart,
  rosette: IconRosette,
  certificate: IconCertificate,
  shield: IconShield,
  rocket: IconRocket,
  flame: IconFlame,
  leaf: IconLeaf,
  sun: IconSun,
  coffee: IconCoffee,
  cake: IconCake,
};

/** @param icon as stored; an unknown name is drawn as the first of the set */
export function BadgeIcon({ icon, size = 18 }: { readonly icon: string; readonly size?: number }): ReactNode {
  const Drawn = DRAWN[BADGE_ICONS.find((name) => name === icon) ?? 'award'];
  return <Drawn size={size} stroke={size <= 14 ? 2 : 1.75} aria-hidden="true" />;
}
