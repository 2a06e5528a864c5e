/** Sections of one screen: Left and Right walk through them, Alt and a digit goes to one from anywhere. */
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import classes from './tab-list.module.css';

export interface Tab<Name extends string> {
  readonly name: Name;
  readonly title: string;
  /** How many things in it are wrong, in words. */
  readonly wrong?: string | undefined;
}

interface TabListProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
}

export function TabList<Name extends string>({ label, tabs, chosen, onChoose }: TabListProps<Name>): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  useKeys(LAYER.screen, ({ key, alt }) => {
    const tab = alt && /^[1-9]$/.test(key) ? tabs[Number(key) - 1] : undefined;
    if (!tab) return false;
    onChoose(tab.name);
    return true;
  });
  const walk = ({ key }: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step === undefined) return;
    const at = (tabs.findIndex(({ name }) => name === chosen) + step + tabs.length) % tabs.length;
    const next = tabs[at];
    if (!next) return;
    onChoose(next.name);
    list.current?.querySelectorAll('button')[at]?.focus();
  };
  return (
    <div ref={list} className={classes['tabs']} role="tablist" aria-label={label} onKeyDown={walk}>
      {tabs.map(({ name, title, wrong }) => (
        <button
          key={name}
          type="button"
          id={tabId(name)}
          role="tab"
          className={classes['tab']}
          aria-selected={name === chosen}
          aria-controls={panelId(name)}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {title}
          {wrong !== undefined && <span className={classes['wrong']}>{wrong}</span>}
        </button>
      ))}
    </div>
  );
}

interface TabPanelProps {
  readonly name: string;
  readonly chosen: string;
  readonly children: ReactNode;
}

/** Hidden, not taken away: what was typed in it stays. */
export function TabPanel({ name, chosen, children }: TabPanelProps): ReactNode {
  return (
    <div id={panelId(name)} role="tabpanel" aria-labelledby={tabId(name)} hidden={name !== chosen}>
      {children}
    </div>
  );
}

function tabId(name: string): string {
  return `tab-${name}`;
}

function panelId(name: string): string {
  return `panel-${name}`;
}
