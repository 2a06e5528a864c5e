/** What something is for, as the rules keep it, and the lists of those chosen. */
import type { ProgrammeDocument } from '../../contract/window-types.ts';

export type Selection = ProgrammeDocument['programme']['selection'];

export interface ChosenLists {
  readonly categoryIds: string[];
  readonly articleIds: string[];
}

/** Something that can be chosen. */
export interface Shelf {
  readonly kind: 'category' | 'article';
  readonly id: string;
  readonly name: string;
  /** Of an article. */
  readonly code: string;
}
