/** The menu of screens in the top bar: never needed in a sale. */
import { IconMenu2 } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { SCREEN_ICONS } from './screen-icons.ts';
import classes from './screen-menu.module.css';
import { SCREENS, type Screen, useScreen } from './screen-store.ts';

const MENU_ID = 'screen-menu';

export function ScreenMenu(): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLElement>(null);
  useClosesOutside(place, open, () => setOpen(false));
  useKeys(LAYER.question, ({ key }) => {
    if (!open || key !== 'Escape') return false;
    setOpen(false);
    return true;
  });
  return (
    <nav ref={place} className={classes['place']} aria-label={t('shell.menu')}>
      <button
        type="button"
        className={classes['opener']}
        aria-label={t('shell.menu')}
        aria-expanded={open}
        aria-controls={MENU_ID}
        onClick={() => setOpen(!open)}
      >
        <IconMenu2 size={18} stroke={1.75} aria-hidden="true" />
      </button>
      <ul id={MENU_ID} className={classes['menu']} hidden={!open}>
        {SCREENS.map((screen) => (
          <Item key={screen} screen={screen} onChosen={() => setOpen(false)} />
        ))}
      </ul>
    </nav>
  );
}

function Item({ screen, onChosen }: { readonly screen: Screen; readonly onChosen: () => void }): ReactNode {
  const { t } = useTranslation();
  const { screen: current, show } = useScreen();
  const Icon = SCREEN_ICONS[screen];
  const choose = (): void => {
    onChosen();
    show(screen);
  };
  return (
    <li>
      <button
        type="button"
        className={classes['item']}
        aria-current={screen === current ? 'page' : undefined}
        onClick={choose}
      >
        <Icon size={18} stroke={1.75} aria-hidden="true" />
        {t(`shell.${screen}`)}
      </button>
    </li>
  );
}

function useClosesOutside(place: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return;
    const onDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) close();
    };
    document.addEventListener('pointerdown', onDown);
    return () => document.removeEventListener('pointerdown', onDown);
  });
}
