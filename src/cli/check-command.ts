import { readFileSync } from 'node:fs';
import { check } from '../script/check.ts';
import { sentenceOf } from '../script/finding-words.ts';
import type { Finding } from '../text/findings.ts';
import { readArguments, readTongue, Usage } from './arguments.ts';
import { readScript, scriptFiles, translationBeside } from './script-files.ts';

/** `check`: every finding of every script; exit code 1 where one is an error. */
export function checkCommand(args: readonly string[]): number {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' }, lang: { type: 'string' }, block: { type: 'string' } });
  const tongue = readTongue(values.lang);
  const blocked = values.block === undefined ? [] : readBlockList(values.block);
  const found = scriptFiles(positionals).flatMap((file) => findingsOf(file, blocked).map((finding) => ({ file, finding })));
  if (values.json === true) {
    const rows = found.map(({ file, finding: { line, column, severity, code, params, fix } }) => ({
      file,
      line,
      column,
      severity,
      code,
      message: sentenceOf({ code, params }, tongue),
      ...(fix === undefined ? {} : { fix }),
    }));
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  } else {
    for (const { file, finding } of found) process.stdout.write(`${file}:${finding.line}:${finding.column} ${finding.severity} ${finding.code} ${sentenceOf(finding, tongue)}\n`);
  }
  return found.some(({ finding }) => finding.severity === 'error') ? 1 : 0;
}

function findingsOf(file: string, blocked: readonly string[]): Finding[] {
  const decoded = readScript(file);
  if (!decoded.ok) return [...decoded.findings];
  const translation = translationBeside(file);
  if (translation !== 'unread') return [...decoded.findings, ...check(decoded.text, { blocked, ...(translation === undefined ? {} : { translation }) })];
  const unread: Finding = {
    line: 1,
    column: 1,
    code: 'translation-unread',
    severity: 'warning',
    params: { name: file.replace(/.*[\\/]/, '').replace(/\.drill\.md(\.txt)?$/i, '.en.po') },
  };
  return [...decoded.findings, unread, ...check(decoded.text, { blocked })];
}

function readBlockList(path: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .split(/\r?\n/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
  } catch {
    throw new Usage(`cannot read the block list ${path}`);
  }
}
