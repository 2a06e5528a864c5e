/** The discount that a customer brings along: by the name it had that day, and how much it is. */
import { useTranslation } from 'react-i18next';
import type { CounterLine } from '../../contract/window-types.ts';
import { discountMark } from '../format/percent.ts';
import { useFormats } from '../format/use-formats.ts';

type Standing = NonNullable<CounterLine['standing']>;

export function useStandingName(): (standing: Standing) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return ({ by, title, typed }) => {
    const mark = discountMark(typed, formats);
    return title === ''
      ? t('counterPoints.standing.nameless', { mark })
      : t(`counterPoints.standing.${by}`, { title, mark });
  };
}
