/** 'Maturazione punti', in the order of the manual's page. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currencySign } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { useDraft, useDraftFields } from './draft-context.ts';
import { SmallFigure, SwitchRow, TextRow } from './field-row.tsx';
import type { FigureName } from './profile-draft.ts';
import classes from './rules.module.css';

export function EarningSection(): ReactNode {
  const { t } = useTranslation();
  const sign = currencySign(useFormats());
  const { draft, gridRows } = useDraft();
  const { figure, toggle } = useDraftFields();
  return (
    <section className={classes['earningPart']} aria-labelledby="profile-earning">
      <h2 id="profile-earning" className={classes['heading']}>
        {t('profiles.section.earning')}
      </h2>
      <TextRow {...figure('threshold')} width="figure" unit={sign} />
      <TextRow {...figure('step')} width="figure" unit={sign} before={<PointsEvery name="pointsPerStep" />} />
      <TextRow {...figure('giftThreshold')} width="figure" unit={sign} before={<PointsEvery name="giftPoints" />} />
      <SwitchRow {...toggle('wholePointsOnly')} />
      <TextRow
        {...figure('fractionalThreshold')}
        width="figure"
        unit={sign}
        disabled={draft.switches.wholePointsOnly}
      />
      <TextRow {...figure('maxDiscount')} width="figure" unit="%" />
      <SwitchRow {...toggle('excludesOffers')} />
      <SwitchRow
        {...toggle('usesGrid')}
        before={<span className={classes['aside']}>{t('profiles.gridRows', { count: gridRows })}</span>}
      />
      <SwitchRow {...toggle('attenuatesByVouchers')} before={<VoucherTimes />} />
      <SwitchRow {...toggle('pointsByArticle')} />
      <SwitchRow {...toggle('excludesBalance')} />
      <SwitchRow {...toggle('earnsOnAccount')} />
      <SwitchRow {...toggle('earnsOnDocuments')} />
    </section>
  );
}

/** So many points, for each whole amount that stands beside it. */
function PointsEvery({ name }: { readonly name: Extract<FigureName, 'pointsPerStep' | 'giftPoints'> }): ReactNode {
  const { t } = useTranslation();
  const { unreadable } = useDraft();
  const { label, value, onType } = useDraftFields().figure(name);
  return (
    <>
      <SmallFigure
        label={label}
        value={value}
        onType={onType}
        unit={t('counterPoints.unit')}
        wrong={unreadable.includes(name)}
      />
      <span className={classes['aside']}>{t('profiles.every')}</span>
    </>
  );
}

function VoucherTimes(): ReactNode {
  const { t } = useTranslation();
  const { unreadable } = useDraft();
  const { label, value, onType } = useDraftFields().figure('voucherMultiplier');
  return (
    <>
      <span className={classes['aside']}>{t('profiles.valueTimes')}</span>
      <SmallFigure label={label} value={value} onType={onType} wrong={unreadable.includes('voucherMultiplier')} />
    </>
  );
}
