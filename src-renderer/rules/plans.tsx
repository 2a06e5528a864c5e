/** What is planned, the nearest first: opened to go on with it, or withdrawn after one question. */
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../format/instants.ts';
import { useFormats } from '../format/use-formats.ts';
import { PressButton } from '../parts/press-button.tsx';
import classes from './rules-screen.module.css';
import { useWithdraw } from './use-withdraw.ts';

interface Plan {
  readonly versionId: string;
  readonly fromMs: number;
  readonly operator: string;
}

interface PlansProps<P extends Plan> {
  readonly plans: readonly P[];
  readonly mayEdit: boolean;
  /** Of the heading: of a screen, or of a section in a drawer. */
  readonly heading?: 'h2' | 'h4';
  /** The moment of the one that is being edited; null: none is. */
  readonly openMs: number | null;
  readonly onOpen: (plan: P) => void;
  /** Back to the rules that are in force. */
  readonly onCurrent: () => void;
}

export function Plans<P extends Plan>(props: PlansProps<P>): ReactNode {
  const { plans, mayEdit, heading: Heading = 'h2', openMs, onOpen, onCurrent } = props;
  const { t } = useTranslation();
  const section = useRef<HTMLElement>(null);
  /** The button goes with what it did: who pressed it by keyboard stays here. */
  const stay = (): void => {
    if (section.current?.contains(document.activeElement)) section.current.focus();
  };
  if (plans.length === 0) return null;
  return (
    <section ref={section} tabIndex={-1} className={classes['plans']} aria-label={t('programme.plans.title')}>
      <Heading className={classes['plansTitle']}>{t('programme.plans.title')}</Heading>
      <ul>
        {plans.map((plan) => (
          <PlanRow
            key={plan.versionId}
            plan={plan}
            mayEdit={mayEdit}
            onOpen={() => onOpen(plan)}
            onWithdrawn={() => {
              stay();
              if (openMs === plan.fromMs) onCurrent();
            }}
          />
        ))}
      </ul>
      {openMs !== null && (
        <PressButton
          small
          onPress={() => {
            stay();
            onCurrent();
          }}
        >
          {t('programme.plans.current')}
        </PressButton>
      )}
      <p className={classes['fieldHelp']}>{t('programme.plans.note')}</p>
    </section>
  );
}

interface PlanRowProps {
  readonly plan: Plan;
  readonly mayEdit: boolean;
  readonly onOpen: () => void;
  readonly onWithdrawn: () => void;
}

function PlanRow({ plan, mayEdit, onOpen, onWithdrawn }: PlanRowProps): ReactNode {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormats();
  const [isAsked, setAsked] = useState(false);
  const withdraw = useWithdraw(plan, onWithdrawn);
  const moment = formatMoment(plan.fromMs, locale, timeZone);
  const spoken = <span className="visually-hidden"> {moment}</span>;
  return (
    <li className={classes['plan']}>
      {t('programme.plans.item', { moment, operator: plan.operator })}
      <PressButton small onPress={onOpen}>
        {t('programme.plans.edit')}
        {spoken}
      </PressButton>
      {mayEdit && (
        <PressButton
          small
          look={isAsked ? 'destroys' : 'outlined'}
          onPress={() => (isAsked ? withdraw() : setAsked(true))}
        >
          {t(isAsked ? 'programme.plans.withdrawSure' : 'programme.plans.withdraw')}
          {spoken}
        </PressButton>
      )}
    </li>
  );
}
