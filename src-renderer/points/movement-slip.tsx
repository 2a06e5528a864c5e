/** A small slip for the customer or the drawer: on paper only, and gone once it was printed. */
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../format/instants.ts';
import { formatPoints, formatSignedPoints } from '../format/points.ts';
import { useFormats } from '../format/use-formats.ts';
import { useShopHello } from '../shell/hello-store.ts';
import classes from './movement-slip.module.css';
import type { DoneOperation } from './use-operation.ts';

export interface Slip extends DoneOperation {
  readonly customer: string;
  readonly atMs: number;
}

interface MovementSlipProps {
  readonly slip: Slip;
  readonly onPrinted: () => void;
}

export function MovementSlip({ slip, onPrinted }: MovementSlipProps): ReactNode {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormats();
  const { shop, till, operator } = useShopHello();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each slip is printed once
  useEffect(() => {
    globalThis.print();
    onPrinted();
  }, [slip]);
  const lines = [
    [t('pointsLedger.slip.customer'), slip.customer],
    [t(`pointsLedger.operation.${slip.kind}`), formatSignedPoints(slip.points, locale)],
    ...(slip.balanceAfter === null
      ? []
      : [[t('pointsLedger.forecast.after'), formatPoints(slip.balanceAfter, locale)]]),
    [t('pointsLedger.operation.note'), slip.note],
    [t('pointsLedger.slip.operator'), operator.name],
    [t('pointsLedger.slip.till'), till.name],
  ];
  return (
    <article className={classes['slip']} data-paper aria-hidden="true">
      <p className={classes['shop']}>{shop.name}</p>
      <p>{t('pointsLedger.slip.title')}</p>
      <p>{formatMoment(slip.atMs, locale, timeZone)}</p>
      <dl>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
