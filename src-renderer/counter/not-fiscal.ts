/** `Not a fiscal receipt`, in the words of the shop's country and not of the window's language. */
const KNOWN = ['IT', 'RO', 'ES'] as const;

type NotFiscalKey = `receipt.notFiscal.${(typeof KNOWN)[number] | 'other'}`;

/** @param country ISO 3166, two letters */
export function notFiscalKey(country: string): NotFiscalKey {
  const known = KNOWN.find((each) => each === country.toUpperCase());
  return `receipt.notFiscal.${known ?? 'other'}`;
}
