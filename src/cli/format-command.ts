import { writeFileSync } from 'node:fs';
import { readArguments } from './arguments.ts';
import { kindOf } from './file-kinds.ts';
import { readScript, scriptFiles } from './script-files.ts';

/** `fmt`: writes each script, quiz and course in its canonical form; with `--check` only says which would change (exit code 1). */
export function formatCommand(args: readonly string[]): number {
  const { values, positionals } = readArguments(args, { check: { type: 'boolean' } });
  let worst = 0;
  for (const file of scriptFiles(positionals)) {
    const decoded = readScript(file);
    const formatted = decoded.ok ? kindOf(file).format(decoded.text) : { text: null, findings: decoded.findings };
    if (!decoded.ok || formatted.text === null) {
      worst = 1;
      for (const finding of formatted.findings.filter((one) => one.severity === 'error'))
        process.stderr.write(`${file}:${finding.line}:${finding.column} error ${finding.code} ${kindOf(file).sentence(finding, 'zh')}\n`);
      continue;
    }
    const printed = formatted.text;
    if (printed === decoded.text) continue;
    process.stdout.write(`${file}\n`);
    if (values.check === true) worst = 1;
    else writeFileSync(file, printed);
  }
  return worst;
}
