/** What a document is called: its kind and, where it bears one, its number. */
import { useTranslation } from 'react-i18next';
import type { ClosedSale } from '../../contract/window-types.ts';
import { formatMoment } from '../format/instants.ts';
import { formatWhole } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';

type Named = Pick<ClosedSale, 'kind' | 'number' | 'atMs'>;

interface DocumentNames {
  /** `Scontrino 12`, `Sospeso del 21/11/26, 10:30`. */
  readonly short: (sale: Named) => string;
  readonly withDate: (sale: Named) => string;
}

export function useDocumentName(): DocumentNames {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormats();
  const kindOf = ({ kind }: Named) => t(`document.kind.${kind}`);
  const dateOf = ({ atMs }: Named) => formatMoment(atMs, locale, timeZone);
  const unnumbered = (sale: Named) => t('document.of', { kind: kindOf(sale), date: dateOf(sale) });
  return {
    short: (sale) =>
      sale.number === null
        ? unnumbered(sale)
        : t('document.numbered', { kind: kindOf(sale), number: formatWhole(sale.number, locale) }),
    withDate: (sale) =>
      sale.number === null
        ? unnumbered(sale)
        : t('document.numberedOf', {
            kind: kindOf(sale),
            number: formatWhole(sale.number, locale),
            date: dateOf(sale),
          }),
  };
}
