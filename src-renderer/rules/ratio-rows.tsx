/** Points for each unit of cost, by markup: up to three rows, the last one without a limit. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft, useFieldText } from './draft-context.ts';
import { SmallFigure } from './field-row.tsx';
import type { RatioDraft } from './profile-draft.ts';
import classes from './rules.module.css';

export function RatioRows(): ReactNode {
  const { t } = useTranslation();
  const { draft, change } = useDraft();
  const { label, help, problem } = useFieldText()('ratios');
  const set = (row: number, typed: Partial<RatioDraft>): void =>
    change({ ratios: draft.ratios.map((each, index) => (index === row ? { ...each, ...typed } : each)) });
  return (
    <fieldset className={classes['ratios']} aria-describedby="ratios-help">
      <legend className={classes['label']}>{label}</legend>
      <p id="ratios-help" className={classes['help']}>
        {help}
      </p>
      <div className={classes['ratio']} aria-hidden="true">
        <span className={classes['aside']}>{t('profiles.ratio.row')}</span>
        <span className={classes['aside']}>{t('profiles.ratio.upTo')}</span>
        <span className={classes['aside']}>{t('profiles.ratio.points')}</span>
      </div>
      {draft.ratios.map((ratio, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place
        <div key={row} className={classes['ratio']}>
          <span>{t('profiles.ratio.number', { number: row + 1 })}</span>
          <SmallFigure
            label={t('profiles.ratio.upToSpoken', { number: row + 1 })}
            value={ratio.upTo}
            unit="%"
            placeholder={t('profiles.ratio.noLimit')}
            wrong={Boolean(problem)}
            onType={(upTo) => set(row, { upTo })}
          />
          <SmallFigure
            label={t('profiles.ratio.pointsSpoken', { number: row + 1 })}
            value={ratio.ratio}
            unit={t('counterPoints.unit')}
            wrong={Boolean(problem)}
            onType={(points) => set(row, { ratio: points })}
          />
        </div>
      ))}
      {problem && <p className={classes['problem']}>{problem}</p>}
    </fieldset>
  );
}
