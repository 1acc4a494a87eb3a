import { writeFileSync } from 'node:fs';
import { parse } from '../script/parse.ts';
import { print } from '../script/print.ts';
import { sentenceOf } from '../script/finding-words.ts';
import { readArguments } from './arguments.ts';
import { readScript, scriptFiles } from './script-files.ts';

/** `fmt`: writes each script in its canonical form; with `--check` only says which would change (exit code 1). */
export function formatCommand(args: readonly string[]): number {
  const { values, positionals } = readArguments(args, { check: { type: 'boolean' } });
  let worst = 0;
  for (const file of scriptFiles(positionals)) {
    const decoded = readScript(file);
    const parsed = decoded.ok ? parse(decoded.text) : { scenario: null, findings: decoded.findings };
    if (!decoded.ok || parsed.scenario === null) {
      worst = 1;
      for (const finding of parsed.findings.filter((one) => one.severity === 'error'))
        process.stderr.write(`${file}:${finding.line}:${finding.column} error ${finding.code} ${sentenceOf(finding, 'zh')}\n`);
      continue;
    }
    const printed = print(parsed.scenario);
    if (printed === decoded.text) continue;
    process.stdout.write(`${file}\n`);
    if (values.check === true) worst = 1;
    else writeFileSync(file, printed);
  }
  return worst;
}
