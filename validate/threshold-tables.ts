import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { markdownTable } from './markdown.js';
import type { Section } from './section.js';

const folder = join('src', 'analysis');

/** A number of the method: its path in its table, its value as written, and the comment that names the source. */
export interface Threshold {
  readonly path: string;
  readonly value: string;
  readonly comment: string;
}

/** Every threshold with its source, read from the tables in the code, so that document and code cannot differ. */
export function thresholdsSection(): Section {
  return {
    title: 'Every threshold and its source',
    body: [
      '`E` names the section of running-form.md, `W` within-runner.md, `own` our own choice with its reason. What has no comment of its own belongs to the line above it.',
      ...thresholdFiles().flatMap((file) => [
        `\`${file}\``,
        markdownTable(
          ['threshold', 'value', 'source'],
          thresholdsIn(readFileSync(file, 'utf8')).map(({ path, value, comment }) => [
            `\`${path}\``,
            cell(value),
            cell(comment),
          ]),
        ),
      ]),
    ],
    goals: [],
  };
}

function thresholdFiles(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('thresholds.ts'))
    .sort()
    .map((name) => join(folder, name).replaceAll('\\', '/'));
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();

/** Returns the thresholds of a source text: the properties of its exported object, one row a line of it. */
export function thresholdsIn(source: string): Threshold[] {
  const file = ts.createSourceFile('thresholds.ts', source, ts.ScriptTarget.ES2022, true);
  const rows: Threshold[] = [];
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement) || !isExported(statement)) continue;
    for (const { initializer } of statement.declarationList.declarations) {
      const object = initializer && withoutAssertion(initializer);
      if (object && ts.isObjectLiteralExpression(object)) addRows(rows, object, '');
    }
  }
  return rows;
}

const isExported = (statement: ts.VariableStatement): boolean =>
  statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;

const withoutAssertion = (node: ts.Expression): ts.Expression =>
  ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? withoutAssertion(node.expression) : node;

/** An object written on one line is one row; a longer one is a row for each of its properties. */
function addRows(rows: Threshold[], object: ts.ObjectLiteralExpression, prefix: string): void {
  for (const property of object.properties) {
    const path = prefix + (property.name?.getText() ?? property.getText());
    const comment = commentOf(property);
    if (!ts.isPropertyAssignment(property)) {
      rows.push({ path, value: 'see its own table', comment });
      continue;
    }
    const { initializer } = property;
    const text = initializer.getText();
    if (ts.isObjectLiteralExpression(initializer) && text.includes('\n')) {
      if (comment !== '') rows.push({ path, value: '', comment });
      addRows(rows, initializer, `${path}.`);
    } else {
      rows.push({ path, value: withoutComments(text), comment });
    }
  }
}

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '');

function commentOf(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .map((doc) => (ts.isJSDoc(doc) ? (ts.getTextOfJSDocComment(doc.comment) ?? '') : ''))
    .join(' ');
}
