/** VAT and departments: the rates and the department keys at the left, the one that is chosen at the right. */
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { MessageBar } from '../messages/message-bar.tsx';
import management from '../shell/management.module.css';
import { useRight } from '../shell/rights.ts';
import type { Chosen } from './chosen.ts';
import { DepartmentDrawer } from './department-drawer.tsx';
import { DepartmentList } from './department-list.tsx';
import { NewRateDrawer } from './new-rate-drawer.tsx';
import { RateDrawer } from './rate-drawer.tsx';
import { RateList } from './rate-list.tsx';
import { useVat, type VatData } from './use-vat.ts';
import classes from './vat-screen.module.css';

export function VatScreen(): ReactNode {
  const { t } = useTranslation();
  const vat = useVat();
  const list = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const mayChange = useRight('change-settings');
  useRowKeys(list);
  const choose = (next: Chosen): void => {
    opener.current = document.activeElement;
    setChosen(next);
  };
  const close = (): void => {
    setChosen(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  return (
    <main className={management['screen']}>
      <header className={management['head']}>
        <h1 className={management['title']}>{t('vat.title')}</h1>
      </header>
      <MessageBar />
      <div className={classes['columns']}>
        <div ref={list} className={classes['lists']}>
          <RateList vat={vat} chosen={chosen} mayChange={mayChange} onChoose={choose} />
          <DepartmentList vat={vat} chosen={chosen} mayChange={mayChange} onChoose={choose} />
          <p className={classes['note']}>{t('vat.note')}</p>
        </div>
        {chosen && <Detail key={keyOf(chosen)} chosen={chosen} vat={vat} mayChange={mayChange} onClose={close} />}
      </div>
    </main>
  );
}

interface DetailProps {
  readonly chosen: Chosen;
  readonly vat: VatData;
  readonly mayChange: boolean;
  readonly onClose: () => void;
}

function Detail({ chosen, vat, mayChange, onClose }: DetailProps): ReactNode {
  if (chosen.kind === 'department') return <DepartmentDrawer vat={vat} number={chosen.number} onClose={onClose} />;
  const rate = vat.rates.find(({ code }) => code === chosen.code);
  if (!rate) return <NewRateDrawer vat={vat} onClose={onClose} />;
  return <RateDrawer rate={rate} today={vat.today} mayChange={mayChange} onClose={onClose} />;
}

function keyOf(chosen: Chosen): string {
  return chosen.kind === 'rate' ? `rate ${chosen.code}` : `department ${chosen.number}`;
}

/** Up and Down walk through the rows of both lists. */
function useRowKeys(list: React.RefObject<HTMLDivElement | null>): void {
  useKeys(LAYER.screen, ({ key, where }) => {
    if ((key !== 'ArrowDown' && key !== 'ArrowUp') || where === 'field') return false;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    if (at < 0 && where === 'control') return false;
    rows.at(key === 'ArrowDown' ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0))?.focus();
    return true;
  });
}
