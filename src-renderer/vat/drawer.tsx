/** The drawer at the right: its title, its form, and the keys that save and close it. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { PressButton } from '../parts/press-button.tsx';
import classes from './vat-screen.module.css';

interface DrawerProps {
  readonly title: string;
  readonly onClose: () => void;
  /** None where there is nothing to save. */
  readonly onSave?: (() => void) | undefined;
  /** Beside the concluding button. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

export function Drawer({ title, onClose, onSave, more, children }: DrawerProps): ReactNode {
  const { t } = useTranslation();
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>('input, select, button')?.focus(), []);
  useKeys(LAYER.panel, ({ key, ctrl, where }) => {
    const saves = (ctrl && key.toLowerCase() === 's') || (key === 'Enter' && where === 'field');
    if (saves && onSave) onSave();
    else if (key === 'Escape') onClose();
    else return false;
    return true;
  });
  return (
    <section ref={place} className={classes['drawer']} aria-labelledby="drawer-title">
      <h2 id="drawer-title" className={classes['drawerTitle']}>
        {title}
      </h2>
      <div className={classes['drawerBody']}>{children}</div>
      <div className={classes['drawerFoot']}>
        {onSave && (
          <PressButton small look="filled" keyName="Ctrl+s" onPress={onSave}>
            {t('vat.save')}
          </PressButton>
        )}
        <PressButton small keyName="Escape" onPress={onClose}>
          {t('vat.close')}
        </PressButton>
        {more}
      </div>
    </section>
  );
}
