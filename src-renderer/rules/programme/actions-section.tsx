/** Fixed points for what a customer does, and gifts that come by themselves (LOYALTY.md 3.4). */
import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureField } from '../../parts/figure-field.tsx';
import { problemAt } from '../rules-problems.ts';
import classes from '../rules-screen.module.css';
import { PeriodicGifts } from './periodic-gifts.tsx';
import type { SectionProps } from './section.ts';

const ACTIONS = ['registration', 'newsletter', 'referral', 'review'] as const;

export function ActionsSection({ draft }: SectionProps): ReactNode {
  const { t } = useTranslation();
  const { actions } = draft.rules.programme;
  const set = (change: Partial<typeof actions>): void => draft.setProgramme({ actions: { ...actions, ...change } });
  const problem = problemAt(draft.problems, null, 'action-points-negative');
  return (
    <div className={classes['fields']}>
      {ACTIONS.map((action) => (
        <FigureField
          key={action}
          label={t(`programme.label.${action}`)}
          help={t(`programme.help.${action}`)}
          kind="points"
          value={actions[action]}
          empty={0}
          problem={problem && actions[action] < 0 ? t(`programme.refusal.${problem}`) : undefined}
          onValue={(value) => set({ [action]: value })}
        />
      ))}
      <Switch
        label={t('programme.label.reviewOnce')}
        description={t('programme.help.reviewOnce')}
        checked={actions.reviewOnce}
        onChange={({ currentTarget }) => set({ reviewOnce: currentTarget.checked })}
      />
      <PeriodicGifts
        gifts={actions.periodic}
        problem={problemAt(draft.problems, null, 'periodic-gift-impossible')}
        onGifts={(periodic) => set({ periodic })}
      />
    </div>
  );
}
