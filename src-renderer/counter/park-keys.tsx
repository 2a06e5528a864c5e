/** The pad's right column over a name to park under. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { useCommands } from './commands-context.tsx';
import { ConcludeKey } from './conclude-key.tsx';
import { ContextKey } from './context-key.tsx';
import { useCounter } from './counter-store.ts';
import { goBack } from './go-back.ts';
import { parkTyped } from './park-panel.tsx';

export function ParkKeys(): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const commands = useCommands();
  const total = useCounter((state) => state.snapshot?.total ?? 0);
  return (
    <>
      <ContextKey keyName="Escape" onPress={goBack}>
        {t('park.back')}
      </ContextKey>
      <ConcludeKey
        name={t('park.park')}
        outcome={formatMoney(total, formats)}
        onPress={() => parkTyped(commands.park)}
      />
    </>
  );
}
