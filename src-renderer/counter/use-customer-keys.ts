/** The keys of the customer panel: while somebody is searched for, and while a new one is made. */
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import type { KeyPress } from '../keyboard/key-press.ts';
import { customerPad, useCustomerPanelState } from './customer-panel-state.ts';
import { goBack } from './go-back.ts';
import type { CustomerPanelActions } from './use-customer-panel.ts';

export function useCustomerKeys(actions: CustomerPanelActions): void {
  useKeys(LAYER.panel, (press) => {
    const { making } = useCustomerPanelState.getState();
    return (making ? inForm(press, actions) : inSearch(press, actions)) || typeOutside(press);
  });
}

function inForm({ key, ctrl, where }: KeyPress, { saveNew }: CustomerPanelActions): boolean {
  if (key === 'Escape' || key === 'F3') leaveForm();
  else if ((key === 'Enter' && where !== 'control') || (ctrl && key.toLowerCase() === 's')) saveNew();
  else return false;
  return true;
}

function inSearch({ key, where }: KeyPress, actions: CustomerPanelActions): boolean {
  const { typed } = useCustomerPanelState.getState();
  if (key === 'Escape' || key === 'F3') goBack();
  else if (key === 'ArrowUp') actions.move(-1);
  else if (key === 'ArrowDown') actions.move(1);
  else if (key === 'Enter' && where !== 'control') actions.chooseMarked();
  else if (key === 'Insert') actions.beginNew();
  // A field that holds text keeps its own Del.
  else if (key === 'Delete' && (where !== 'field' || typed === '')) actions.takeOff();
  else return false;
  return true;
}

export function leaveForm(): void {
  const { enrolling, set } = useCustomerPanelState.getState();
  set({ making: null, refusal: null, enrolling: null, enrolRefusal: null });
  // There was no search before it to go back to.
  if (enrolling) goBack();
}

/** While no field has the focus: what would be typed goes there all the same, and never to the sale behind the panel. */
function typeOutside({ key, ctrl, alt, where }: KeyPress): boolean {
  if (where === 'field' || ctrl || alt || (key === ' ' && where === 'control')) return false;
  if (key === 'Backspace') customerPad.backspace();
  else if (key.length === 1) customerPad.type(key);
  else return false;
  return true;
}
