import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { currentRules } from '../../src/model/released-rules.ts';
import { printMoves } from '../../src/run/moves.ts';
import { scriptHash } from '../../src/run/script-hash.ts';
import { drawVariant } from '../../src/run/variants.ts';
import { parse } from '../../src/script/parse.ts';
import { readTranslation } from '../../src/text/read-translation.ts';
import { walk } from '../run/any-run.ts';
import { replayStored } from '../run/receipt-text.ts';

/**
 * Stores runs of the built-in scripts as they play today (`npx tsx test/tools/store-runs.ts`): files that are there are
 * never written again, since they must give the same receipts for ever.
 */
const FOLDER = 'test/stored-runs/';
const best = JSON.parse(readFileSync('test/scenarios/best-lines.json', 'utf8')) as Record<string, { variant: number; moves: string }[]>;

/** What `analyze` gives as best play of that variant. */
const EMPTY_SEATS = {
  variant: 4,
  moves: 'q1 q2 P3@95+c7 P2@95+c4 a1 q5 q7 b1 s1 t1 [i1,i2,i3,i4] x1 f1 k1 m1 u1 v1 g1 p1 [w1,w2,w4] y1 P3@95+c17 z1',
};

function store(name: string, script: string, translation: string | null, variant: number, seed: number | null, moves: string): void {
  const file = `${FOLDER}${name}.json`;
  if (existsSync(file)) return;
  const run = {
    script,
    hash: scriptHash(script),
    format: 1 as const,
    rules: currentRules.id,
    translation: translation === null ? null : readTranslation(translation),
    variant,
    seed,
    moves,
  };
  writeFileSync(file, `${JSON.stringify({ ...run, ...replayStored(run) }, null, 1)}\n`);
}

/** Two random runs of a script, the second in English. */
function storeWalks(folder: string, name: string): void {
  const script = readFileSync(`scenarios/${folder}/${name}.drill.md`, 'utf8');
  const { scenario } = parse(script);
  if (scenario === null) throw new Error(name);
  for (const seed of [1, 2]) {
    const random = xoroshiro128plus(seed);
    const variant = drawVariant(scenario, seed);
    const { moves } = walk(scenario, variant, (n) => (n === 0 ? 0 : uniformInt(random, 0, n - 1)));
    store(`${name}-walk-${seed}`, script, seed === 2 ? readFileSync(`scenarios/${folder}/${name}.en.po`, 'utf8') : null, variant, seed, printMoves(moves));
  }
}

mkdirSync(FOLDER, { recursive: true });
for (const [name, lines] of Object.entries(best)) {
  const line = lines.at(-1);
  if (line !== undefined) store(`${name}-best`, readFileSync(`scenarios/visits/${name}.drill.md`, 'utf8'), null, line.variant, null, line.moves);
  storeWalks('visits', name);
}
for (const file of readdirSync('scenarios/meetings')) if (file.endsWith('.drill.md')) storeWalks('meetings', file.replace('.drill.md', ''));
// By hand: all of a meeting from the first need to the last visit.
store('empty-seats-best', readFileSync('scenarios/meetings/empty-seats.drill.md', 'utf8'), null, EMPTY_SEATS.variant, null, EMPTY_SEATS.moves);
