/**
 * The number pad: one place on every counter screen. Its right column says what the panel
 * in sight can do: two outlined keys above the filled one, which names the result.
 */
import { IconBackspace } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../format/use-formats.ts';
import { keepFocus } from '../parts/press-button.tsx';
import { useCommands } from './commands-context.tsx';
import { type Panel, useCounter } from './counter-store.ts';
import { CustomerKeys } from './customer-keys.tsx';
import { DiscountKeys } from './discount-keys.tsx';
import { GiftKeys } from './gift-keys.tsx';
import classes from './number-pad.module.css';
import { ParkKeys } from './park-keys.tsx';
import { PayKeys } from './pay-keys.tsx';
import { PriceKeys } from './price-keys.tsx';
import { RecallKeys } from './recall-keys.tsx';
import { ReturnsKeys } from './returns-keys.tsx';
import { SaleKeys } from './sale-keys.tsx';
import { usePad } from './use-pad.ts';

const ROWS = [
  ['7', '8', '9'],
  ['4', '5', '6'],
  ['1', '2', '3'],
  ['0', '00', 'separator'],
] as const;

/** Beside these one still sells. */
const SALE_PANELS: readonly Panel[] = ['keys', 'search', 'prices'];

export function NumberPad(): ReactNode {
  const { t } = useTranslation();
  const panel = useCounter((state) => state.panel);
  return (
    <section className={classes['pad']} aria-label={t('counter.pad.label')}>
      <div className={classes['keys']}>
        <Digits />
        <Operators />
      </div>
      <div className={classes['context']}>
        {panel === 'pay' && <PayKeys />}
        {panel === 'discount' && <DiscountKeys />}
        {panel === 'gift' && <GiftKeys />}
        {panel === 'customer' && <CustomerKeys />}
        {panel === 'park' && <ParkKeys />}
        {panel === 'recall' && <RecallKeys />}
        {panel === 'price' && <PriceKeys />}
        {panel === 'returns' && <ReturnsKeys />}
        {SALE_PANELS.includes(panel) && <SaleKeys />}
      </div>
    </section>
  );
}

function Digits(): ReactNode {
  const { t } = useTranslation();
  const pad = usePad();
  const separator = useSeparator();
  return ROWS.flat().map((key) => (
    <button
      key={key}
      type="button"
      className={classes['digit']}
      onMouseDown={keepFocus}
      onClick={() => pad.type(key === 'separator' ? separator : key)}
    >
      {key === 'separator' ? (
        <>
          <span aria-hidden="true">{separator}</span>
          <span className="visually-hidden">{t('counter.pad.separator')}</span>
        </>
      ) : (
        key
      )}
    </button>
  ));
}

function Operators(): ReactNode {
  const { t } = useTranslation();
  const commands = useCommands();
  const pad = usePad();
  const operators = [
    { name: 'backspace', sign: <IconBackspace size={22} stroke={1.75} />, press: pad.backspace },
    { name: 'times', sign: '×', press: () => pad.type('*') },
    { name: 'plus', sign: '+', press: () => (pad.change ?? commands.change)(1) },
    { name: 'minus', sign: '−', press: () => (pad.change ?? commands.change)(-1) },
  ] as const;
  return operators.map(({ name, sign, press }, row) => (
    <button
      key={name}
      type="button"
      className={`${classes['operator']} ${classes[`row${row + 1}`]}`}
      onMouseDown={keepFocus}
      onClick={press}
    >
      <span aria-hidden="true">{sign}</span>
      <span className="visually-hidden">{t(`counter.pad.${name}`)}</span>
    </button>
  ));
}

/** The decimal separator of the window's language. */
function useSeparator(): string {
  const { locale } = useFormats();
  return new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? ',';
}
