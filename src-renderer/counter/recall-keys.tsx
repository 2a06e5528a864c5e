/** The pad's right column over the parked sales. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { ConcludeKey } from './conclude-key.tsx';
import { ContextKey } from './context-key.tsx';
import { goBack } from './go-back.ts';
import { useRecall } from './use-recall.ts';

export function RecallKeys(): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { chosen, recall, askToDrop } = useRecall();
  return (
    <>
      <ContextKey keyName="Delete" off={!chosen} onPress={askToDrop}>
        {t('park.drop')}
      </ContextKey>
      <ContextKey keyName="Escape" onPress={goBack}>
        {t('park.back')}
      </ContextKey>
      <ConcludeKey
        name={t('park.recall')}
        outcome={chosen ? formatMoney(chosen.total, formats) : ''}
        onPress={recall}
      />
    </>
  );
}
