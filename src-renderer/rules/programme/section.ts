/** The sections of the programme, and which of them is meant by what is wrong. */
import type { ProgrammeRefusalCode } from '../../../contract/window-types.ts';
import { countUnreadable } from '../../format/typed-figure.ts';
import type { RulesDraft } from '../use-rules-draft.ts';

export const SECTIONS = ['general', 'actions', 'discount', 'grid', 'texts', 'history', 'replay'] as const;
export type SectionName = (typeof SECTIONS)[number];

export interface SectionProps {
  readonly draft: RulesDraft;
}

const SECTION_OF: Readonly<Partial<Record<ProgrammeRefusalCode, SectionName>>> = {
  'giving-state-missing': 'general',
  'groups-missing': 'general',
  'expiry-months-impossible': 'general',
  'action-points-negative': 'actions',
  'periodic-gift-impossible': 'actions',
  'rate-not-positive': 'discount',
  'minimum-balance-negative': 'discount',
  'minimum-spend-negative': 'discount',
  'maximum-spend-below-minimum': 'discount',
  'maximum-discount-not-positive': 'discount',
  'maximum-percentage-impossible': 'discount',
  'grid-row-twice': 'grid',
  'grid-step-not-positive': 'grid',
  'grid-points-negative': 'grid',
  'grid-multiplier-below-one': 'grid',
};

export function wrongIn(section: SectionName, { problems, rules: { programme } }: RulesDraft): number {
  const { actions, discount, grid, ...general } = programme;
  const part = { general, actions, discount, grid, texts: null, history: null, replay: null }[section];
  return problems.filter(({ refusal }) => SECTION_OF[refusal] === section).length + countUnreadable(part);
}
