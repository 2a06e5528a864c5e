/** "Other actions" of a row (seed 001): its button opens them, Up and Down walk, Esc closes. */
import { IconDots } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { useRight } from '../shell/rights.ts';
import classes from './row-menu.module.css';

export type RowAction = 'open' | 'assign' | 'set-balance' | 'contact';
const NEEDS_RIGHT = { assign: 'move-points', 'set-balance': 'move-points', contact: 'see-customers' } as const;
const ACTIONS = ['assign', 'set-balance', 'contact'] as const;
const MENU_HEIGHT = 132;
const MENU_WIDTH = 220;

interface RowMenuProps {
  readonly name: string;
  /** Of the chosen row only: Tab goes to one button, not to every one in sight. */
  readonly isReached: boolean;
  readonly onAction: (action: RowAction) => void;
}

export function RowMenu({ name, isReached, onAction }: RowMenuProps): ReactNode {
  const { t } = useTranslation();
  const [place, setPlace] = useState<{ readonly top: number; readonly left: number } | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const open = (): void => {
    const { top, bottom, right } = button.current?.getBoundingClientRect() ?? new DOMRect();
    const fits = bottom + MENU_HEIGHT < window.innerHeight;
    setPlace({ top: fits ? bottom : top - MENU_HEIGHT, left: right - MENU_WIDTH });
  };
  const close = (): void => {
    setPlace(null);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press in the menu must not open the row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the buttons inside hear the keys
    <span onClick={(event) => event.stopPropagation()}>
      <button
        ref={button}
        type="button"
        className={classes['button']}
        tabIndex={isReached ? 0 : -1}
        aria-label={t('pointsDesk.menu.title', { name })}
        aria-haspopup="menu"
        aria-expanded={place !== null}
        onClick={place ? close : open}
      >
        <IconDots size={18} stroke={1.75} aria-hidden="true" />
      </button>
      {place && <Menu place={place} onClose={close} onAction={onAction} />}
    </span>
  );
}

interface MenuProps {
  readonly place: { readonly top: number; readonly left: number };
  readonly onClose: () => void;
  readonly onAction: (action: RowAction) => void;
}

function Menu({ place, onClose, onAction }: MenuProps): ReactNode {
  const { t } = useTranslation();
  const menu = useRef<HTMLDivElement>(null);
  const items = (): HTMLElement[] => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  useEffect(() => menu.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus(), []);
  useEffect(() => {
    const onDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', onDown);
    return () => document.removeEventListener('pointerdown', onDown);
  });
  useKeys(LAYER.question, ({ key }) => {
    if (key === 'Escape' || key === 'Tab') onClose();
    else if (key === 'ArrowDown' || key === 'ArrowUp') {
      const all = items();
      const at = all.indexOf(document.activeElement as HTMLElement);
      all.at((at + (key === 'ArrowDown' ? 1 : -1)) % all.length)?.focus();
    } else return false;
    return true;
  });
  return (
    <div ref={menu} className={classes['menu']} role="menu" aria-label={t('pointsDesk.column.more')} style={place}>
      {ACTIONS.map((action) => (
        <Item
          key={action}
          action={action}
          onRun={() => {
            onClose();
            onAction(action);
          }}
        />
      ))}
    </div>
  );
}

function Item({ action, onRun }: { readonly action: (typeof ACTIONS)[number]; readonly onRun: () => void }): ReactNode {
  const { t } = useTranslation();
  const may = useRight(NEEDS_RIGHT[action]);
  if (!may) return null;
  return (
    <button type="button" role="menuitem" tabIndex={-1} className={classes['item']} onClick={onRun}>
      {t(`pointsDesk.menu.${action}`)}
    </button>
  );
}
