import { currentRules } from '../model/released-rules.ts';
import { scriptHash } from '../run/script-hash.ts';
import { check } from '../script/check.ts';
import { sentenceOf } from '../script/finding-words.ts';
import { parse } from '../script/parse.ts';
import { translate } from '../script/translate.ts';
import { analysisOf } from '../solve/analysis.ts';
import { prove } from '../solve/prove.ts';
import { inOrder } from '../text/findings.ts';
import { analysisJson } from './analysis-json.ts';
import { analysisText } from './analysis-text.ts';
import { readArguments, readTongue, Usage } from './arguments.ts';
import { tooLargeSentence } from './too-large-words.ts';
import { readScript, translationBeside } from './script-files.ts';

/** `analyze`: everything that can be known of one script; exit code 1 where it has errors or is too large. */
export function analyzeCommand(args: readonly string[]): number {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' }, lang: { type: 'string' } });
  const tongue = readTongue(values.lang);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Usage('analyze takes one file');
  const decoded = readScript(file);
  const findings = decoded.ok ? check(decoded.text) : inOrder(decoded.findings);
  const scenario = decoded.ok ? parse(decoded.text).scenario : null;
  if (!decoded.ok || scenario === null || findings.some(({ severity }) => severity === 'error')) {
    for (const finding of findings.filter(({ severity }) => severity === 'error'))
      process.stderr.write(`${file}:${finding.line}:${finding.column} ${finding.severity} ${finding.code} ${sentenceOf(finding, tongue)}\n`);
    return 1;
  }
  const { findings: proven, solved } = prove(currentRules, scenario);
  const analysis = solved.ok ? analysisOf(solved.solution) : null;
  const hash = scriptHash(decoded.text);
  const overlay = tongue === 'en' ? translationBeside(file) : undefined;
  const worded = overlay === undefined || overlay === 'unread' ? scenario : translate(scenario, overlay).scenario;
  if (values.json === true)
    process.stdout.write(`${JSON.stringify(analysisJson(currentRules, worded, hash, solved, analysis, inOrder([...findings, ...proven]), tongue), null, 2)}\n`);
  else if (analysis !== null) process.stdout.write(analysisText(worded, analysis, tongue));
  if (!solved.ok) process.stderr.write(`${file}: ${tooLargeSentence(solved.tooLarge, solved.graph?.states ?? 0, tongue)}\n`);
  return solved.ok ? 0 : 1;
}
