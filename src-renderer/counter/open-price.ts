/** The article whose price is asked, and what was typed for it. */
import { parseAmount } from '../format/money.ts';
import { useShopHello } from '../shell/hello-store.ts';
import { useCommands } from './commands-context.tsx';
import { type OpenPrice, useCounter } from './counter-store.ts';

interface PriceState {
  readonly article: OpenPrice | undefined;
  readonly waiting: number;
  /** False when what was typed is no amount. */
  readonly isAmount: boolean;
  readonly price: number | null;
  /** Null while there is no price. */
  readonly add: (() => void) | null;
}

export function useOpenPrice(): PriceState {
  const commands = useCommands();
  const { shop } = useShopHello();
  const { openPrices, panelTyped } = useCounter();
  const article = openPrices[0];
  const price = parseAmount(panelTyped, shop.currencyDecimals);
  return {
    article,
    waiting: openPrices.length - 1,
    isAmount: panelTyped === '' || price !== null,
    price,
    add: article && price !== null ? () => commands.addPriced(article, price) : null,
  };
}
