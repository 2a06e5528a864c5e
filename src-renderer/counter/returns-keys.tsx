/** The pad's right column over a return; the filled key names what Enter does in this step. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPendingQuantity } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { ConcludeKey } from './conclude-key.tsx';
import { ContextKey } from './context-key.tsx';
import { goBack } from './go-back.ts';
import { backToReturnList } from './open-returns.ts';
import { toggleAllReturned } from './returns-quantity.ts';
import { useReturns } from './use-returns.ts';

export function ReturnsKeys(): ReactNode {
  const { t } = useTranslation();
  const { stage, isReady, conclude } = useReturns();
  const isList = stage === 'documents' || stage === 'articles';
  return (
    <>
      {stage === 'lines' && (
        <ContextKey keyName="a" onPress={toggleAllReturned}>
          {t('returns.all')}
        </ContextKey>
      )}
      <ContextKey keyName="Escape" onPress={isList ? goBack : backToReturnList}>
        {t('returns.back')}
      </ContextKey>
      <ConcludeKey
        name={t(isList ? 'returns.choose' : 'returns.take')}
        outcome={<Outcome />}
        onPress={isReady ? conclude : null}
      />
    </>
  );
}

function Outcome(): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const { stage, marks, quantity } = useReturns();
  if (stage === 'lines') return t('returns.marked', { count: marks.size });
  if (stage !== 'article' || quantity === null) return null;
  return t('openPrice.times', { quantity: formatPendingQuantity(quantity, locale) });
}
