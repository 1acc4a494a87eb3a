import { currentRules } from '../model/released-rules.ts';
import { parseMoves } from '../run/moves.ts';
import { replay } from '../run/replay.ts';
import { drawVariant } from '../run/variants.ts';
import { indexOf } from '../run/script-index.ts';
import { scriptHash } from '../run/script-hash.ts';
import { check } from '../script/check.ts';
import { sentenceOf } from '../script/finding-words.ts';
import type { Tongue } from '../text/finding-sentence.ts';
import { parse } from '../script/parse.ts';
import type { Scenario } from '../script/scenario.ts';
import { translate } from '../script/translate.ts';
import { inOrder } from '../text/findings.ts';
import { readArguments, readTongue, readWhole, Usage } from './arguments.ts';
import { refusalSentence } from './refusal-words.ts';
import { runJson } from './run-json.ts';
import { printRun } from './run-text.ts';
import { readScript, translationBeside } from './script-files.ts';
import { playInTerminal } from './terminal.ts';

/** `play`: with `--moves` prints that run, without plays in the terminal. An illegal move: exit code 1. */
export async function playCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean' },
    lang: { type: 'string' },
    variant: { type: 'string' },
    seed: { type: 'string' },
    moves: { type: 'string' },
  });
  const tongue = readTongue(values.lang);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Usage('play takes one file');
  const given = { variant: readWhole('variant', values.variant), seed: readWhole('seed', values.seed) };
  if (given.variant !== undefined && given.seed !== undefined) throw new Usage('--variant and --seed exclude each other');
  const opened = open(file, tongue);
  if (opened === null) return 1;
  const { scenario, text } = opened;
  const { variants } = indexOf(scenario);
  if (given.variant !== undefined && given.variant >= variants.length) throw new Usage(`the script has the variants 0 to ${variants.length - 1}`);
  const seed = given.seed ?? Date.now() % 2 ** 31;
  const variant = given.variant ?? drawVariant(scenario, seed);
  if (values.moves === undefined) {
    if (values.json === true) throw new Usage('--json needs --moves');
    return await playInTerminal(scenario, variant, seed, tongue);
  }
  const moves = parseMoves(values.moves);
  const refused = (place: number, why: string): number => {
    process.stderr.write(`${tongue === 'zh' ? `第 ${place} 步` : `move ${place}`}: ${why}\n`);
    return 1;
  };
  if (!moves.ok)
    return refused(moves.place, tongue === 'zh' ? `“${moves.text}”不是一步。写选项的编号、P2@80+c1 或 [a,b]。` : `“${moves.text}” is no move. Write an id, P2@80+c1 or [a,b].`);
  const played = replay(currentRules, scenario, variant, moves.moves);
  if (!played.ok) return refused(played.place, refusalSentence(played.problem, tongue));
  const hash = scriptHash(text);
  process.stdout.write(
    values.json === true ? `${JSON.stringify(runJson(currentRules, scenario, hash, variant, played, tongue), null, 2)}\n` : printRun(currentRules, scenario, played, tongue),
  );
  return 0;
}

/** Errors of the checker with which a run still has one meaning: what is wrong does nothing (meeting-format.md §4, §9). */
const NO_HINDRANCE: readonly string[] = ['dose-twice', 'outside-stage', 'stage-goes-back'];

/** The scenario of a file, in the language asked for where the overlay has it; findings on stderr where it cannot be played. */
function open(file: string, tongue: Tongue): { scenario: Scenario; text: string } | null {
  const decoded = readScript(file);
  const findings = decoded.ok ? check(decoded.text) : inOrder(decoded.findings);
  const errors = findings.filter((finding) => finding.severity === 'error');
  for (const finding of errors) process.stderr.write(`${file}:${finding.line}:${finding.column} ${finding.severity} ${finding.code} ${sentenceOf(finding, tongue)}\n`);
  if (!decoded.ok || errors.some(({ code }) => !NO_HINDRANCE.includes(code))) return null;
  const { scenario } = parse(decoded.text);
  if (scenario === null) return null;
  const overlay = tongue === 'en' ? translationBeside(file) : undefined;
  return { scenario: overlay === undefined || overlay === 'unread' ? scenario : translate(scenario, overlay).scenario, text: decoded.text };
}
