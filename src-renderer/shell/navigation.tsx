/** The navigation of the management screens; the counter is one of them, so that one can always go back to selling. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import classes from './navigation.module.css';
import { SCREEN_ICONS } from './screen-icons.ts';
import { SCREENS, useScreen } from './screen-store.ts';

export function Navigation(): ReactNode {
  const { t } = useTranslation();
  const { screen: current, show } = useScreen();
  useKeys(LAYER.window, ({ key }) => {
    if (key !== 'Escape') return false;
    show('counter');
    return true;
  });
  return (
    <nav className={classes['navigation']} aria-label={t('shell.navigation')}>
      <ul>
        {SCREENS.map((screen) => {
          const Icon = SCREEN_ICONS[screen];
          return (
            <li key={screen}>
              <button
                type="button"
                className={classes['item']}
                aria-current={screen === current ? 'page' : undefined}
                onClick={() => show(screen)}
              >
                <Icon size={18} stroke={1.75} aria-hidden="true" />
                {t(`shell.${screen}`)}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
