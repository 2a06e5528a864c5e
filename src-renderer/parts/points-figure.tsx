/** A figure of points with its unit, smaller: earned and spent with their sign, a balance without. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints, formatSignedPoints } from '../format/points.ts';
import { useFormats } from '../format/use-formats.ts';
import classes from './points-figure.module.css';

interface PointsFigureProps {
  readonly hundredths: number;
  readonly signed?: boolean;
  readonly unit?: boolean;
}

export function PointsFigure({ hundredths, signed = false, unit = true }: PointsFigureProps): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  return (
    <span className={classes['figure']}>
      {(signed ? formatSignedPoints : formatPoints)(hundredths, locale)}
      {unit && <span className={classes['unit']}>{t('counterPoints.unit')}</span>}
    </span>
  );
}
