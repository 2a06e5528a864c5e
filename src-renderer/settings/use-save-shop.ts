/** Saves the shop's data and has the window greet again, so that the new name is seen at once. */
import { useState } from 'react';
import type { ShopDetails, ShopRefusal } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { sayInk } from '../messages/message-store.ts';
import { useHello } from '../shell/hello-store.ts';

export interface SaveShop {
  readonly refusal: ShopRefusal | null;
  readonly refuse: (refusal: ShopRefusal) => void;
  readonly save: (details: ShopDetails) => void;
}

export function useSaveShop(): SaveShop {
  const { client } = useTill();
  const [refusal, refuse] = useState<ShopRefusal | null>(null);
  const save = async (details: ShopDetails): Promise<void> => {
    try {
      const answer = await client.shop.save(details);
      refuse(answer.ok ? null : answer.refusal);
      if (!answer.ok) return;
      useHello.getState().take(await client.app.hello());
      sayInk('shop', { key: 'shopForm.saved' });
    } catch (error) {
      sayFailure(failureOf(error));
    }
  };
  return { refusal, refuse, save: (details) => void save(details) };
}
