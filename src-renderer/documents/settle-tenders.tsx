/** Cash, card, voucher or credit note, each by its letter, as in the pay panel. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TenderName } from '../counter/taken-tenders.ts';
import { KeyCap } from '../parts/key-cap.tsx';
import { keepFocus } from '../parts/press-button.tsx';
import classes from './document-drawer.module.css';

const LETTERS: readonly (readonly [tender: TenderName, letter: string])[] = [
  ['cash', 'c'],
  ['card', 'a'],
  ['voucher', 'b'],
  ['credit-note', 'n'],
];

export function tenderOfLetter(letter: string): TenderName | null {
  return LETTERS.find(([, each]) => each === letter.toLowerCase())?.[0] ?? null;
}

interface SettleTendersProps {
  readonly chosen: TenderName;
  readonly onChoose: (tender: TenderName) => void;
}

export function SettleTenders({ chosen, onChoose }: SettleTendersProps): ReactNode {
  const { t } = useTranslation();
  return (
    <fieldset className={classes['tenders']}>
      <legend className="visually-hidden">{t('pay.tenders')}</legend>
      {LETTERS.map(([tender, letter]) => (
        <button
          key={tender}
          type="button"
          className={classes['tender']}
          aria-pressed={tender === chosen}
          onMouseDown={keepFocus}
          onClick={() => onChoose(tender)}
        >
          <span className={classes['tenderName']}>{t(`pay.${tender}`)}</span>
          <KeyCap of={letter} />
        </button>
      ))}
    </fieldset>
  );
}
