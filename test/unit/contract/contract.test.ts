import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contract } from '../../../contract/index.ts';
import { RIGHTS } from '../../../contract/rights.ts';
import { VERSION } from '../../../src-main/version.ts';

type Node = { readonly '~orpc'?: { readonly meta: { readonly right?: string }; readonly errorMap: object } };

function proceduresIn(node: object, path: string): (readonly [path: string, procedure: Node])[] {
  if ('~orpc' in node) return [[path, node as Node]];
  return Object.entries(node).flatMap(([name, child]) => proceduresIn(child, path ? `${path}.${name}` : name));
}

const procedures = proceduresIn(contract, '');
/** What a window must know before anybody stands at it. */
const OPEN_TO_ALL = ['app.hello'];

describe('the contract', () => {
  it.each(procedures)('%s declares the right that it needs', (path, procedure) => {
    const right = procedure['~orpc']?.meta.right;
    expect(OPEN_TO_ALL.includes(path) ? ['none'] : RIGHTS).toContain(right);
  });

  it.each(procedures)('%s says what it may fail with', (_path, procedure) => {
    const codes = Object.keys(procedure['~orpc']?.errorMap ?? {});
    expect(codes).toEqual(expect.arrayContaining(['NOT_ALLOWED', 'DISK_FULL', 'STORAGE_FAILED']));
  });

  it('has procedures, each by one path', () => {
    const paths = procedures.map(([path]) => path);
    expect(paths.length).toBeGreaterThanOrEqual(20);
    expect(paths.filter((path) => OPEN_TO_ALL.includes(path))).toEqual(OPEN_TO_ALL);
  });
});

it('the version that the product says is that of its package', () => {
  const file = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  expect(VERSION).toBe(JSON.parse(file).version);
});
