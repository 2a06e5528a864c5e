/** What a customer is called in a list: the name, else the card, else that there is neither. */
import type { TFunction } from 'i18next';
import { spacedCode } from '../format/code.ts';

interface Called {
  readonly name: string;
  readonly card: string | null;
}

export function nameOf({ name, card }: Called, t: TFunction): string {
  if (name !== '') return name;
  return card === null ? t('members.nameless') : t('members.cardNamed', { code: spacedCode(card) });
}
