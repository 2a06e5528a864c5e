/** What may be done with a customer's points: by hand, for what the customer did, delete a movement. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointsOfCustomer } from '../../contract/window-types.ts';
import { sayInk, sayWarn } from '../messages/message-store.ts';
import { PressButton } from '../parts/press-button.tsx';
import classes from './customer-movements.module.css';
import { OPERATION_KINDS, type OperationKind } from './use-operation.ts';
import { type Action, usePointsActions } from './use-points-actions.ts';

const ACTIONS = ['newsletter', 'review'] as const satisfies Action[];

interface OperationButtonsProps {
  readonly points: PointsOfCustomer;
  readonly onOperation: (kind: OperationKind) => void;
  readonly onDelete: () => void;
}

export function OperationButtons({ points, onOperation, onDelete }: OperationButtonsProps): ReactNode {
  const { t } = useTranslation();
  const { giveForAction } = usePointsActions();
  const give = async (action: Action): Promise<void> => {
    const answer = await giveForAction(points.customerId, action);
    if (answer?.ok) sayInk('points', { key: 'pointsLedger.saved' });
    else if (answer) sayWarn('points', { key: `pointsLedger.actionRefusal.${answer.refusal}` });
  };
  return (
    <div className={classes['buttons']} role="toolbar" aria-label={t('pointsLedger.actions')}>
      {OPERATION_KINDS.map((kind) => (
        <PressButton key={kind} small onPress={() => onOperation(kind)}>
          {t(`pointsLedger.operation.${kind}`)}
        </PressButton>
      ))}
      {ACTIONS.map((action) => (
        <PressButton key={action} small onPress={() => void give(action)}>
          {t(`pointsLedger.action.${action}`)}
        </PressButton>
      ))}
      <PressButton small look="destroys" keyName="Delete" onPress={onDelete}>
        {t('pointsLedger.deletion.start')}
      </PressButton>
    </div>
  );
}
