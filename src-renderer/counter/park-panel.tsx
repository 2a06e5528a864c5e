/** F4: the sale is put aside under a name; without one the time stands for it. */
import { IconParking } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { useCommands } from './commands-context.tsx';
import { useCounter } from './counter-store.ts';
import { goBack } from './go-back.ts';
import classes from './goods-panel.module.css';
import { PanelField } from './panel-field.tsx';
import { PanelFrame } from './panel-frame.tsx';
import { typeInPanel } from './panel-typing.ts';

/** As the contract has it. */
const LONGEST_NAME = 80;

export function ParkPanel(): ReactNode {
  const { t } = useTranslation();
  const commands = useCommands();
  useKeys(LAYER.panel, (press) => {
    if (press.key === 'Escape') goBack();
    else if (press.key === 'Enter' && press.where !== 'control') parkTyped(commands.park);
    else return typeInPanel(press);
    return true;
  });
  return (
    <PanelFrame id="park" icon={IconParking} title={t('park.title')} keyName="F4">
      <div className={classes['fields']}>
        <PanelField id="park-name" label={t('park.name')} maxLength={LONGEST_NAME} />
        <p className={classes['hint']}>{t('park.hint')}</p>
      </div>
    </PanelFrame>
  );
}

export function parkTyped(park: (name: string) => void): void {
  park(useCounter.getState().panelTyped.trim());
}
