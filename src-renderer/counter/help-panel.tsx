/** F1: every key of the counter on one page, over the whole right column. */
import { IconHelpCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../parts/key-cap.tsx';
import { PressButton } from '../parts/press-button.tsx';
import { useCounter } from './counter-store.ts';
import classes from './help-panel.module.css';
import payClasses from './pay-panel.module.css';

const SECTIONS = {
  scan: [
    { keys: [], text: 'help.scan' },
    { keys: ['3', '*'], text: 'help.quantity' },
    { keys: ['F2'], text: 'help.search' },
    { keys: ['Enter'], text: 'help.code' },
    { keys: ['/'], text: 'help.department' },
    { keys: ['?'], text: 'enquiry.help' },
  ],
  line: [
    { keys: ['ArrowUp', 'ArrowDown'], text: 'help.select' },
    { keys: ['Home', 'End'], text: 'help.ends' },
    { keys: ['+', '-'], text: 'help.plus' },
    { keys: ['Delete'], text: 'help.void' },
  ],
  sale: [
    { keys: ['Ctrl+z'], text: 'help.undo' },
    { keys: ['F3'], text: 'customers.panel.help' },
    { keys: ['F8', 'ArrowLeft', 'ArrowRight'], text: 'help.discount' },
    { keys: ['F6', 'ArrowLeft', 'ArrowRight'], text: 'counterPoints.help.gift' },
    { keys: ['1', '9', '+', '-'], text: 'counterPoints.help.percentage' },
    { keys: ['PageUp', 'PageDown'], text: 'counterPoints.help.line' },
    { keys: ['p'], text: 'counterPoints.help.kind' },
    { keys: ['F10', 'p'], text: 'counterPoints.help.why' },
    { keys: ['F4'], text: 'help.park' },
    { keys: ['F5', 'Delete'], text: 'help.recall' },
    { keys: ['t', 'o'], text: 'help.prices' },
    { keys: ['F9'], text: 'help.pay' },
    { keys: ['c', 'a', 'b', 'n'], text: 'help.tenders' },
    { keys: ['s', 'd'], text: 'help.kinds' },
    { keys: ['F9', 'Delete'], text: 'help.split' },
    { keys: ['p'], text: 'help.print' },
    { keys: ['Escape'], text: 'help.back' },
  ],
  returns: [
    { keys: ['Ctrl+r'], text: 'help.returns' },
    { keys: ['ArrowLeft', 'ArrowRight'], text: 'help.returnTabs' },
    { keys: ['Space', 'a'], text: 'help.returnMark' },
    { keys: ['+', '-'], text: 'help.returnQuantity' },
  ],
  window: [{ keys: ['F1'], text: 'help.help' }],
} as const;

const ORDER = ['scan', 'line', 'sale', 'returns', 'window'] as const;

export function HelpPanel(): ReactNode {
  const { t } = useTranslation();
  const set = useCounter((state) => state.set);
  return (
    <div className={payClasses['panel']}>
      <header className={payClasses['head']}>
        <IconHelpCircle size={22} stroke={1.75} aria-hidden="true" />
        <h2 id="help-title" className={payClasses['title']}>
          {t('help.title')}
        </h2>
        <KeyCap of="F1" />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long page is scrolled by keyboard too */}
      <section className={classes['scroll']} tabIndex={0} aria-labelledby="help-title">
        {ORDER.map((section) => (
          <section key={section}>
            <h3 className={classes['heading']}>{t(`help.sections.${section}`)}</h3>
            <ul>
              {SECTIONS[section].map(({ keys, text }) => (
                <li key={text} className={classes['row']}>
                  <span className={classes['keys']}>
                    {keys.map((key) => (
                      <KeyCap key={key} of={key} />
                    ))}
                  </span>
                  <span>{t(text)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p className={classes['notes']}>{t('help.notes')}</p>
      </section>
      <footer className={classes['foot']}>
        <PressButton keyName="Escape" onPress={() => set({ panel: 'keys' })}>
          {t('help.close')}
        </PressButton>
      </footer>
    </div>
  );
}
