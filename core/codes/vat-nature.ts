/** Why a VAT rate is zero, as a code. Italy's natures are N1 to N7, some with a second level; elsewhere a short word. */

/** @param country ISO 3166 alpha-2 */
export function isVatNature(country: string, nature: string): boolean {
  return (country === 'IT' ? /^N[1-7](\.[1-9])?$/ : /^[A-Z0-9.-]{1,10}$/).test(nature);
}
