import { readFileSync } from 'node:fs';
import { currentRules } from '../model/released-rules.ts';
import { readCourse } from '../quiz/read-course.ts';
import { readQuiz } from '../quiz/read-quiz.ts';
import { parse } from '../script/parse.ts';
import { prove } from '../solve/prove.ts';
import { inOrder, type Finding } from '../text/findings.ts';
import { readArguments, readTongue, Usage } from './arguments.ts';
import { findingJson } from './finding-json.ts';
import { kindOf } from './file-kinds.ts';
import { fileKind, readScript, scriptFiles, translationBeside } from './script-files.ts';

/** So that one file takes a few seconds and a few hundred megabytes at most. */
const LIMITS = { states: 200_000, ways: 1_500_000, positions: 200_000 };

/** `check`: every finding of every script, from its text and, without `--quick`, from every state a run can be in; exit code 1 where one is an error. */
export function checkCommand(args: readonly string[]): number {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' }, quick: { type: 'boolean' }, lang: { type: 'string' }, block: { type: 'string' } });
  const tongue = readTongue(values.lang);
  const blocked = values.block === undefined ? [] : readBlockList(values.block);
  const files = scriptFiles(positionals);
  const found = [
    ...files.flatMap((file) => findingsOf(file, blocked, values.quick !== true).map((finding) => ({ file, finding }))),
    ...sameIds(files, 'quiz'),
    ...sameIds(files, 'course'),
  ];
  const words = (file: string, finding: Finding): string => kindOf(file).sentence(finding, tongue);
  if (values.json === true) {
    const rows = found.map(({ file, finding }) => ({ file, ...findingJson(finding, words(file, finding)) }));
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  } else {
    for (const { file, finding } of found) {
      process.stdout.write(`${file}:${finding.line}:${finding.column} ${finding.severity} ${finding.code} ${words(file, finding)}\n`);
      if (finding.witness !== undefined) process.stdout.write(`  play --variant ${finding.witness.variant} --moves "${finding.witness.moves}"\n`);
    }
  }
  return found.some(({ finding }) => finding.severity === 'error') ? 1 : 0;
}

function findingsOf(file: string, blocked: readonly string[], proven: boolean): Finding[] {
  const decoded = readScript(file);
  if (!decoded.ok) return [...decoded.findings];
  const translation = translationBeside(file);
  const options = { blocked, ...(translation === undefined || translation === 'unread' ? {} : { translation }) };
  const fromText = kindOf(file).check(decoded.text, options, file);
  const proof = proven && fileKind(file) === 'script' ? proofOf(decoded.text, fromText) : [];
  return [...decoded.findings, ...(translation === 'unread' ? [unread(file)] : []), ...inOrder([...fromText, ...proof])];
}

/** Records name questions and what was done for a course by the file's id, so no two files of a kind may have one. */
function sameIds(files: readonly string[], kind: 'quiz' | 'course'): { readonly file: string; readonly finding: Finding }[] {
  const seen = new Map<string, string>();
  return files
    .filter((file) => fileKind(file) === kind)
    .flatMap((file) => {
      const decoded = readScript(file);
      const read = !decoded.ok ? null : kind === 'quiz' ? readQuiz(decoded.text).quiz : readCourse(decoded.text).course;
      if (read === null || read.provisional) return [];
      const other = seen.get(read.id);
      seen.set(read.id, other ?? file);
      return other === undefined ? [] : [{ file, finding: { ...read.at, code: 'file-id-twice', severity: 'error' as const, params: { id: read.id, file: other } } }];
    });
}

const unread = (file: string): Finding => ({
  line: 1,
  column: 1,
  code: 'translation-unread',
  severity: 'warning',
  params: { name: file.replace(/.*[\\/]/, '').replace(/\.(?:drill|quiz|course)\.md(\.txt)?$/i, '.en.po') },
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
