import { writeFileSync } from 'node:fs';
import { printQuiz } from '../quiz/print-quiz.ts';
import { quizSentenceOf } from '../quiz/quiz-finding-words.ts';
import { readQuiz } from '../quiz/read-quiz.ts';
import { parse } from '../script/parse.ts';
import { print } from '../script/print.ts';
import { sentenceOf } from '../script/finding-words.ts';
import { readArguments } from './arguments.ts';
import type { Finding } from '../text/findings.ts';
import { isQuizFile, readScript, scriptFiles } from './script-files.ts';

/** `fmt`: writes each script and quiz in its canonical form; with `--check` only says which would change (exit code 1). */
export function formatCommand(args: readonly string[]): number {
  const { values, positionals } = readArguments(args, { check: { type: 'boolean' } });
  let worst = 0;
  for (const file of scriptFiles(positionals)) {
    const decoded = readScript(file);
    const formatted = decoded.ok ? formattedText(file, decoded.text) : { text: null, findings: decoded.findings };
    if (!decoded.ok || formatted.text === null) {
      worst = 1;
      const sentence = isQuizFile(file) ? quizSentenceOf : sentenceOf;
      for (const finding of formatted.findings.filter((one) => one.severity === 'error'))
        process.stderr.write(`${file}:${finding.line}:${finding.column} error ${finding.code} ${sentence(finding, 'zh')}\n`);
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

/** A file in its canonical form, or what stands in the way. */
function formattedText(file: string, text: string): { readonly text: string | null; readonly findings: readonly Finding[] } {
  if (isQuizFile(file)) {
    const { quiz, findings } = readQuiz(text);
    return { text: quiz === null ? null : printQuiz(quiz), findings };
  }
  const { scenario, findings } = parse(text);
  return { text: scenario === null ? null : print(scenario), findings };
}
