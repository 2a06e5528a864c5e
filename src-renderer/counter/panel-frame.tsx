/** A panel in place of search and quick keys: its icon and title, its key, and what is worth knowing at the right. */
import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { KeyCap } from '../parts/key-cap.tsx';
import payClasses from './pay-panel.module.css';

interface PanelFrameProps {
  readonly id: string;
  readonly icon: TablerIcon;
  readonly title: string;
  readonly keyName?: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

export function PanelFrame({ id, icon: Icon, title, keyName, note, children }: PanelFrameProps): ReactNode {
  return (
    <section className={payClasses['panel']} aria-labelledby={`${id}-title`}>
      <header className={payClasses['head']}>
        <Icon size={22} stroke={1.75} aria-hidden="true" />
        <h2 id={`${id}-title`} className={payClasses['title']}>
          {title}
        </h2>
        {keyName && <KeyCap of={keyName} />}
        {note && <p className={payClasses['due']}>{note}</p>}
      </header>
      {children}
    </section>
  );
}
