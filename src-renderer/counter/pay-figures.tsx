/** What is missing and the change, large; of an open document what is paid now and what stays. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextKey } from '../messages/message.ts';
import { MoneyFigure } from '../parts/money-figure.tsx';
import classes from './pay-panel.module.css';
import { usePayState } from './pay-state.ts';

export function PayFigures(): ReactNode {
  const { isOpen, isRefund, tender, taken, asked, given, missing, change, part, owed } = usePayState();
  if (isOpen && missing > 0) {
    return (
      <Two
        left={<Figure name="pay.part" minorUnits={part} half quiet={part === 0} />}
        right={<Figure name="pay.owed" minorUnits={owed} half />}
      />
    );
  }
  if (isRefund) {
    const isWhole = taken.length === 0 && given === null && missing === 0;
    return isWhole ? (
      <One name="pay.toGiveBack" minorUnits={asked} />
    ) : (
      <Two
        left={<Figure name="pay.givenBack" minorUnits={part} half />}
        right={
          <Figure name="pay.stillToGiveBack" minorUnits={missing} half warns={missing > 0} quiet={missing === 0} />
        }
      />
    );
  }
  if (tender === 'cash' && taken.length === 0) {
    return <One name={missing > 0 ? 'pay.missing' : 'pay.change'} minorUnits={missing || change} warns={missing > 0} />;
  }
  return (
    <Two
      left={<Figure name="pay.stillMissing" minorUnits={missing} half warns={missing > 0} />}
      right={<Figure name="pay.change" minorUnits={change} half quiet={change === 0} />}
    />
  );
}

interface FigureProps {
  readonly name: TextKey;
  readonly minorUnits: number;
  readonly half?: boolean;
  readonly warns?: boolean;
  readonly quiet?: boolean;
}

function Figure({ name, minorUnits, half = false, warns = false, quiet = false }: FigureProps): ReactNode {
  const { t } = useTranslation();
  const looks = [half ? 'half' : '', warns ? 'missing' : '', quiet ? 'nothing' : ''];
  return (
    <div>
      <p className={classes['label']}>{t(name)}</p>
      <p className={[classes['figure'], ...looks.map((look) => classes[look] ?? '')].join(' ')}>
        <MoneyFigure minorUnits={minorUnits} />
      </p>
    </div>
  );
}

function One(props: FigureProps): ReactNode {
  return (
    <div className={classes['change']} aria-live="polite">
      <Figure {...props} />
    </div>
  );
}

/** Beside each other once there is more than one figure to say. */
function Two({ left, right }: { readonly left: ReactNode; readonly right: ReactNode }): ReactNode {
  return (
    <div className={classes['both']} aria-live="polite">
      {left}
      {right}
    </div>
  );
}
