import { readFileSync } from 'node:fs';
import { currentRules } from '../model/released-rules.ts';
import { check } from '../script/check.ts';
import { sentenceOf } from '../script/finding-words.ts';
import { parse } from '../script/parse.ts';
import { prove } from '../solve/prove.ts';
import { inOrder, type Finding } from '../text/findings.ts';
import { readArguments, readTongue, Usage } from './arguments.ts';
import { findingJson } from './finding-json.ts';
import { readScript, scriptFiles, translationBeside } from './script-files.ts';

/** So that one file takes a few seconds and a few hundred megabytes at most. */
const LIMITS = { states: 200_000, ways: 1_500_000, positions: 200_000 };

/** `check`: every finding of every script, from its text and, without `--quick`, from every state a run can be in; exit code 1 where one is an error. */
export function checkCommand(args: readonly string[]): number {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' }, quick: { type: 'boolean' }, lang: { type: 'string' }, block: { type: 'string' } });
  const tongue = readTongue(values.lang);
  const blocked = values.block === undefined ? [] : readBlockList(values.block);
  const found = scriptFiles(positionals).flatMap((file) => findingsOf(file, blocked, values.quick !== true).map((finding) => ({ file, finding })));
  if (values.json === true) {
    const rows = found.map(({ file, finding }) => ({ file, ...findingJson(finding, tongue) }));
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  } else {
    for (const { file, finding } of found) {
      process.stdout.write(`${file}:${finding.line}:${finding.column} ${finding.severity} ${finding.code} ${sentenceOf(finding, tongue)}\n`);
      if (finding.witness !== undefined) process.stdout.write(`  play --variant ${finding.witness.variant} --moves "${finding.witness.moves}"\n`);
    }
  }
  return found.some(({ finding }) => finding.severity === 'error') ? 1 : 0;
}

function findingsOf(file: string, blocked: readonly string[], proven: boolean): Finding[] {
  const decoded = readScript(file);
  if (!decoded.ok) return [...decoded.findings];
  const translation = translationBeside(file);
  const fromText = check(decoded.text, { blocked, ...(translation === undefined || translation === 'unread' ? {} : { translation }) });
  const proof = proven ? proofOf(decoded.text, fromText) : [];
  return [...decoded.findings, ...(translation === 'unread' ? [unread(file)] : []), ...inOrder([...fromText, ...proof])];
}

const unread = (file: string): Finding => ({
  line: 1,
  column: 1,
  code: 'translation-unread',
  severity: 'warning',
  params: { name: file.replace(/.*[\\/]/, '').replace(/\.drill\.md(\.txt)?$/i, '.en.po') },
});

/** What every reachable state shows; nothing where the text has errors: such a script cannot be played. */
function proofOf(text: string, fromText: readonly Finding[]): readonly Finding[] {
  const { scenario } = parse(text);
  if (scenario === null || fromText.some(({ severity }) => severity === 'error')) return [];
  return prove(currentRules, scenario, { limits: LIMITS }).findings;
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
