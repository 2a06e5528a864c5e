/**
 * Reads every source file of the repository into the few facts that the house rules ask
 * about: its imports (static, dynamic, in types, `new URL(..., import.meta.url)`), its
 * length, its text. TypeScript 7 has no compiler API; Vite's parser gives the syntax tree.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseSync } from 'vite';

export interface ImportOf {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

export interface SourceModule {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly imports: readonly ImportOf[];
  readonly hasDefaultExport: boolean;
  readonly lines: number;
  readonly text: string;
  readonly syntaxError: string | null;
}

const SOURCE_EXTENSIONS = new Set(['.ts', '.tsx', '.mts', '.cts', '.mjs', '.cjs', '.js', '.jsx']);
const NOT_OURS = new Set(['node_modules', 'out', 'dist', 'fixtures']);

export function readModules(root: string): SourceModule[] {
  return sourcePaths(root, '').map((path) => parseModule(path, readFileSync(join(root, path), 'utf8')));
}

/** The facts of one file; a file that does not parse says so and has no imports. */
export function parseModule(path: string, text: string): SourceModule {
  const { program, errors } = parseSync(path, text);
  const imports: ImportOf[] = [];
  let hasDefaultExport = false;
  visit(program, (node) => {
    const found = importOf(node);
    if (found) imports.push(found);
    if (node.type === 'ExportDefaultDeclaration') hasDefaultExport = true;
  });
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return { path, imports, hasDefaultExport, lines, text, syntaxError: errors[0]?.message ?? null };
}

function sourcePaths(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      return entry.name.startsWith('.') || NOT_OURS.has(entry.name) ? [] : sourcePaths(root, path);
    }
    return SOURCE_EXTENSIONS.has(extname(entry.name)) ? [path] : [];
  });
}

/** A node of the syntax tree, as loosely as this file needs it. */
interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

function visit(value: unknown, see: (node: SyntaxNode) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, see);
  if (!isNode(value)) return;
  see(value);
  for (const child of Object.values(value)) if (typeof child === 'object') visit(child, see);
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function importOf(node: SyntaxNode): ImportOf | null {
  switch (node.type) {
    case 'ImportDeclaration':
      return asImport(node.source, node.importKind === 'type' || allNamedAreTypes(node.specifiers));
    case 'ExportNamedDeclaration':
      return asImport(node.source, node.exportKind === 'type');
    case 'ExportAllDeclaration':
      return asImport(node.source, node.exportKind === 'type');
    case 'ImportExpression':
      return asImport(node.source, false);
    case 'TSImportType':
      return asImport(node.source ?? node.argument, true);
    case 'TSExternalModuleReference':
      return asImport(node.expression, false);
    case 'CallExpression':
      return isNamed(node.callee, 'require') ? asImport(firstOf(node.arguments), false) : null;
    case 'NewExpression':
      return isNamed(node.callee, 'URL') ? asRelativeUrl(node.arguments) : null;
    default:
      return null;
  }
}

/** `import { type A, type B } from` is a type import too, although its statement stays. */
function allNamedAreTypes(specifiers: unknown): boolean {
  if (!Array.isArray(specifiers) || specifiers.length === 0) return false;
  return specifiers.every((specifier) => specifier.importKind === 'type');
}

function asImport(source: unknown, typeOnly: boolean): ImportOf | null {
  const specifier = textOf(source);
  return specifier === null ? null : { specifier, typeOnly };
}

function asRelativeUrl(args: unknown): ImportOf | null {
  const found = asImport(firstOf(args), false);
  return found?.specifier.match(/^\.\.?\/.*\.[cm]?[jt]sx?$/) ? found : null;
}

function firstOf(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined;
}

function isNamed(node: unknown, name: string): boolean {
  return isNode(node) && node.type === 'Identifier' && node.name === name;
}

/** The text of a string literal, of a template without holes, or of a type that is one. */
function textOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type === 'TSLiteralType') return textOf(node.literal);
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return null;
  return node.quasis.length === 1 ? String(node.quasis[0].value.cooked) : null;
}
