import { describe, expect, it } from 'vitest';
import { isPersonTaxCode } from '../../../core/codes/person-tax-code.ts';

describe('the Italian tax code of a person', () => {
  it.each([
    ['RSSMRA85T10A562S', 'Mario Rossi, 10 December 1985'],
    ['MRTMTT25D09F205Z', 'Matteo Moretti, 9 April 1925'],
    ['MRTMTT91D08F205J', 'Matteo Moretti, 8 April 1991'],
    ['MLLSNT82P65Z404U', 'a woman: the day plus 40'],
    ['MRTMTT91D08F20RE', 'one letter for the last digit'],
    ['MRTMTT9MDL8F20RA', 'letters for several digits'],
  ])('%s is one: %s', (code) => {
    expect(isPersonTaxCode(code)).toBe(true);
  });

  it.each([
    ['RSSMRA85T10A562T', 'another check character'],
    ['RSSMRA85T10A561S', 'another digit'],
    ['RSSMRA85T10A562', 'one too short'],
    ['RSSMRA85T10A562SS', 'one too long'],
    ['rssmra85t10a562s', 'small letters: whoever asks has made them capitals'],
    ['RSSMRA85F10A562R', 'no such month'],
    ['RSSMRA85T00A562R', 'no such day'],
    ['RSSMRA85T72A562C', 'no such day of a woman'],
    ['12345678903', 'of a company, which is another code'],
    ['', 'nothing'],
  ])('%s is none: %s', (code) => {
    expect(isPersonTaxCode(code)).toBe(false);
  });

  it('tells of any one character that is wrong in a place that counts by itself', () => {
    const code = 'RSSMRA85T10A562S';
    for (let place = 0; place < 6; place += 1) {
      for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
        const changed = code.slice(0, place) + letter + code.slice(place + 1);
        expect(isPersonTaxCode(changed), changed).toBe(changed === code);
      }
    }
  });
});
