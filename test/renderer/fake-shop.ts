/** The shop's own data, VAT and departments of the fake till, roughly as the real one keeps them. */
import type { Department, ShopDetails, VatEntry } from '../../contract/window-types.ts';

export class FakeShop {
  details: ShopDetails = {
    name: 'Bottega Ferraris',
    address: 'Via Roma 1',
    vatNumber: '',
    receiptHeader: '',
    receiptFooter: '',
    cashRoundingStep: 5,
  };
  readonly today = '2026-11-21';
  readonly rates: VatEntry[] = [
    ...[22, 10, 4].map((percent, index) => entry(String(percent), percent * 100, index + 1)),
    { ...entry('N4', 0, 4), nature: 'N4' },
  ];
  departments: Department[] = [
    { number: 1, name: 'Reparto 1', vatCode: '22', vat: { code: '22', basisPoints: 2200, nature: null } },
  ];

  add(code: string, basisPoints: number, department: number) {
    if (this.rates.some((rate) => rate.code === code)) return { ok: false as const, refusal: 'code-taken' as const };
    this.rates.push(entry(code, basisPoints, department));
    return { ok: true as const };
  }

  setRate(code: string, basisPoints: number, from: string) {
    const rate = this.rates.find((each) => each.code === code);
    if (!rate) return { ok: false as const, refusal: 'code-unknown' as const };
    if (basisPoints > 10_000) return { ok: false as const, refusal: 'rate-invalid' as const };
    rate.periods.push({ basisPoints, from, to: null });
    if (from <= this.today) rate.basisPoints = basisPoints;
    return { ok: true as const };
  }

  saveDepartment(number: number, name: string, vatCode: string) {
    if (name === '') return { ok: false as const, refusal: 'name-missing' as const };
    this.departments = [
      ...this.departments.filter((each) => each.number !== number),
      { number, name, vatCode, vat: null },
    ].toSorted((a, b) => a.number - b.number);
    return { ok: true as const };
  }

  removeDepartment(number: number) {
    this.departments = this.departments.filter((each) => each.number !== number);
    return { ok: true as const };
  }

  save(details: ShopDetails) {
    if (details.vatNumber === 'wrong') return { ok: false as const, refusal: 'vat-number-wrong' as const };
    this.details = details;
    return { ok: true as const };
  }
}

function entry(code: string, basisPoints: number, department: number): VatEntry {
  return { code, nature: null, department, basisPoints, periods: [{ basisPoints, from: null, to: null }] };
}
