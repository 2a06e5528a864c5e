/** Letters typed where no text can be typed go into the search, as they do at the counter. */
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { isInDrawer } from './drawer-keys.ts';

export function useTypingAnywhere(text: string, search: (typed: string) => void): void {
  useKeys(LAYER.screen, ({ key, ctrl, alt, where }) => {
    if (where === 'field' || ctrl || alt || isInDrawer()) return false;
    if (key === 'F2') search(text);
    else if (key === 'Backspace') search(text.slice(0, -1));
    else if (key.length === 1 && (key !== ' ' || where === 'page')) search(text + key);
    else return false;
    return true;
  });
}
