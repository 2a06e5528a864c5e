/**
 * On which screen the customer's window stands. Ids change when a cable is pulled, so a screen is
 * known by its size and label. Free of Electron, for the tests.
 */
export interface Screen {
  readonly id: number;
  readonly label: string;
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export function screenKey({ label, bounds: { width, height } }: Screen): string {
  return `${width}x${height} ${label}`;
}

/**
 * @param tillScreenId where the cashier's window stands
 * @param usedBefore key of the screen that it stood on; it goes back there when it can
 * @returns null when the cashier's is the only one
 */
export function screenForCustomer(
  screens: readonly Screen[],
  tillScreenId: number,
  usedBefore: string | null,
): Screen | null {
  const others = screens.filter(({ id }) => id !== tillScreenId);
  return others.find((screen) => screenKey(screen) === usedBefore) ?? others[0] ?? null;
}
