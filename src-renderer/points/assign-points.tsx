/** *Assegna punti* (seed 001): find the customer, or add a new contact on the way; the points come next. */
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { PressButton } from '../parts/press-button.tsx';
import { useRight } from '../shell/rights.ts';
import { CustomerPicker } from './customer-picker.tsx';
import { NewContact } from './new-contact.tsx';
import classes from './overview.module.css';

interface AssignPointsProps {
  readonly onPicked: (customerId: string) => void;
  readonly onCancel: () => void;
}

export function AssignPoints({ onPicked, onCancel }: AssignPointsProps): ReactNode {
  const { t } = useTranslation();
  const mayAdd = useRight('edit-customers');
  const [text, setText] = useState('');
  const [adds, setAdds] = useState(false);
  useKeys(LAYER.panel, ({ key }) => {
    if (key !== 'Insert' || adds || !mayAdd) return false;
    setAdds(true);
    return true;
  });
  return (
    <section className={classes['assign']} aria-labelledby="assign-title">
      <h2 id="assign-title" className={classes['assignTitle']}>
        {t(adds ? 'pointsDesk.newContact.title' : 'pointsDesk.assign.title')}
      </h2>
      {adds ? (
        <NewContact name={text} onMade={onPicked} onCancel={() => setAdds(false)} />
      ) : (
        <>
          <CustomerPicker label={t('pointsDesk.assign.search')} onText={setText} onPick={({ id }) => onPicked(id)} />
          <div className={classes['foot']}>
            {mayAdd && (
              <PressButton small keyName="Insert" onPress={() => setAdds(true)}>
                <IconPlus size={18} stroke={1.75} aria-hidden="true" />
                {t('pointsDesk.assign.addNew')}
              </PressButton>
            )}
            <PressButton small keyName="Escape" onPress={onCancel}>
              {t('pointsLedger.operation.cancel')}
            </PressButton>
          </div>
        </>
      )}
    </section>
  );
}
