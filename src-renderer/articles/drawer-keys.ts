/**
 * The keyboard of the drawer, for as long as the focus is in it: Ctrl+S and Enter send the form
 * of the field in hand, else the article's own; Esc goes back to the list.
 */
import { LAYER, useKeys } from '../keyboard/key-layers.ts';

export const DRAWER_ID = 'article';
export const DATA_FORM_ID = 'article-data';

export function isInDrawer(): boolean {
  return document.getElementById(DRAWER_ID)?.contains(document.activeElement) ?? false;
}

export function useDrawerKeys(onBack: () => void): void {
  useKeys(LAYER.panel, ({ key, ctrl, where }) => {
    if (key === 'Escape') onBack();
    else if (ctrl && key.toLowerCase() === 's') formInHand()?.requestSubmit();
    else if (key === 'Enter' && where === 'field' && isInDrawer()) formInHand()?.requestSubmit();
    else return false;
    return true;
  });
}

function formInHand(): HTMLFormElement | null {
  const own = isInDrawer() ? document.activeElement?.closest('form') : null;
  return own ?? document.querySelector<HTMLFormElement>(`#${DATA_FORM_ID}`);
}
