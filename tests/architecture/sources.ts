import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseSvelte } from 'svelte/compiler';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** One import, export-from or dynamic import of a source file. */
export interface ImportLine {
  readonly from: string;
  readonly specifier: string;
  /** True where only types cross: nothing of it is there at run time. */
  readonly typeOnly: boolean;
}

/** A piece of text that the program itself holds: a string, a template, a pattern or markup text. */
export interface Literal {
  readonly path: string;
  readonly text: string;
}

/** What the tests of the house ask of a source file. */
export interface Source {
  /** From the root of the package, with slashes, such as `src/lib/domain/cell.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly ImportLine[];
  readonly literals: readonly Literal[];
  /** Names in its code, those of properties with a dot before them; none from strings and comments. */
  readonly names: readonly string[];
  /** Every statement only hands on another file's names. */
  readonly handsOnOnly: boolean;
}

/** Every file below a folder of the package, without what git ignores. */
export function filesBelow(folder: string, ...endings: string[]): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The program: all TypeScript, JavaScript and Svelte below `src` and `scripts`. */
export function programSources(): Source[] {
  return ['src', 'scripts'].flatMap((folder) => filesBelow(folder, '.ts', '.js', '.svelte')).map(readSource);
}

export function readSource(path: string): Source {
  const text = textOf(path);
  return path.endsWith('.svelte') ? svelteSource(path, text) : scriptSource(path, text);
}

/** Reads a TypeScript file by its syntax tree, so that comments are never taken for strings. */
export function scriptSource(path: string, text: string): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const imports: ImportLine[] = [];
  const literals: Literal[] = [];
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      if (node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
        imports.push({ from: path, specifier: node.moduleSpecifier.text, typeOnly: isTypeOnly(node) });
      }
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [first] = node.arguments;
      if (first && ts.isStringLiteral(first))
        imports.push({ from: path, specifier: first.text, typeOnly: false });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const { literal } = node.argument;
      if (ts.isStringLiteral(literal)) imports.push({ from: path, specifier: literal.text, typeOnly: true });
    }
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateLiteralToken(node) ||
      ts.isRegularExpressionLiteral(node)
    ) {
      literals.push({ path, text: node.text });
    }
    if (ts.isIdentifier(node))
      names.push(
        ts.isPropertyAccessExpression(node.parent) && node.parent.name === node ? `.${node.text}` : node.text,
      );
    ts.forEachChild(node, visit);
  };
  visit(file);
  const handsOnOnly =
    file.statements.length > 0 &&
    file.statements.every((one) => ts.isExportDeclaration(one) && one.moduleSpecifier !== undefined);
  return { path, text, imports, literals, names, handsOnOnly };
}

/** Reads a Svelte component: its scripts as TypeScript, its markup by Svelte's own tree. */
function svelteSource(path: string, text: string): Source {
  const root = parseSvelte(text, { modern: true });
  const scripts = [root.instance, root.module].flatMap((script) => {
    if (!script) return [];
    const { start, end } = script.content as unknown as { start: number; end: number };
    return [scriptSource(path, text.slice(start, end))];
  });
  const literals: Literal[] = [];
  const names: string[] = [];
  walk(root.fragment, (node) => {
    if (node.type === 'Text' && typeof node.data === 'string') literals.push({ path, text: node.data });
    if (node.type === 'Literal' && typeof node.value === 'string') literals.push({ path, text: node.value });
    if (node.type === 'TemplateElement') {
      literals.push({ path, text: (node.value as { raw: string }).raw });
    }
    if (node.type === 'Identifier' && typeof node.name === 'string') names.push(node.name);
    if (node.type === 'MemberExpression' && node.computed === false) {
      names.push(`.${(node.property as { name: string }).name}`);
    }
  });
  return {
    path,
    text,
    imports: scripts.flatMap((one) => one.imports),
    literals: [...scripts.flatMap((one) => one.literals), ...literals],
    names: [...scripts.flatMap((one) => one.names), ...names],
    handsOnOnly: false,
  };
}

type TreeNode = Readonly<Record<string, unknown>>;

function walk(value: unknown, see: (node: TreeNode) => void): void {
  if (Array.isArray(value)) {
    for (const one of value) walk(one, see);
  } else if (typeof value === 'object' && value !== null) {
    const node = value as TreeNode;
    if (typeof node.type === 'string') see(node);
    for (const [key, child] of Object.entries(node)) if (key !== 'metadata') walk(child, see);
  }
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  );
}
