import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { currentRules } from '../../src/model/released-rules.ts';
import { indexOf } from '../../src/run/script-index.ts';
import { check } from '../../src/script/check.ts';
import { sentenceOf } from '../../src/script/finding-words.ts';
import { parse } from '../../src/script/parse.ts';
import { PROOF_SENTENCES } from '../../src/script/proof-words.ts';
import type { Scenario } from '../../src/script/scenario.ts';
import { prove, type Proof } from '../../src/solve/prove.ts';
import { walk } from '../run/any-run.ts';
import { anyScript } from '../script/any-script.ts';
import { edited, MEETING } from './panel/edited.ts';
import { FAULTS } from './panel/faults.ts';
import { expectShown, played, WITHOUT_WITNESS } from './panel/shows.ts';
import { sightsOf } from './panel/sights.ts';
import { SOUND } from './panel/sound.ts';
import { examples } from '../properties.ts';

const ERRORS = ['run-stuck', 'run-endless'];
const HINTS = ['free-circle', 'condition-always', 'criterion-always'];

const table: string[] = [];
afterAll(() => console.log(table.join('\n')));
const row = (...cells: readonly string[]): void => void table.push(cells.map((cell, place) => cell.padEnd([24, 56, 40][place] ?? 0)).join(' '));

function read(text: string): Scenario {
  const { scenario, findings } = parse(text);
  if (scenario === null) throw new Error(JSON.stringify(findings));
  return scenario;
}
const seriousIn = ({ findings }: Proof): string[] => [...new Set(findings.filter(({ severity }) => severity !== 'hint').map(({ code }) => code))];

describe('planted faults', () => {
  test.each(FAULTS.map((fault) => [`${fault.code}: ${fault.guise}`, fault] as const))('%s', (_, { code, guise, edits, implies = [], limits, base }) => {
    const text = edited(edits, base);
    expect(check(text).filter(({ severity }) => severity === 'error')).toEqual([]);
    const scenario = read(text);
    const proof = prove(currentRules, scenario, limits === undefined ? {} : { limits });
    const found = proof.findings.filter((finding) => finding.code === code);
    row(code, guise, `${found.length === 1 ? 'found' : 'NOT FOUND'} line ${found[0]?.line ?? '?'}`, implies.length === 0 ? '' : `implies ${implies.join(', ')}`);
    expect(found).toMatchObject([{ code, severity: ERRORS.includes(code) ? 'error' : HINTS.includes(code) ? 'hint' : 'warning' }]);
    expect(seriousIn(proof).filter((other) => other !== code)).toEqual(implies);
    expect(proof.complete).toBe(code !== 'analysis-too-large');
    for (const finding of proof.findings) {
      if (finding.witness !== undefined) expectShown(scenario, finding);
      else expect(finding.code === 'best-fails' || WITHOUT_WITNESS.includes(finding.code), `${finding.code} has no witness`).toBe(true);
    }
  });

  test('there is one for every code the proof knows, and 30 at least', () => {
    expect([...new Set(FAULTS.map(({ code }) => code))].sort()).toEqual(Object.keys(PROOF_SENTENCES).sort());
    expect(FAULTS.length).toBeGreaterThanOrEqual(30);
  });

  test.each(['zh', 'en'] as const)('each sentence in %s is whole', (tongue) => {
    for (const { edits, limits, base } of FAULTS) {
      for (const finding of prove(currentRules, read(edited(edits, base)), limits === undefined ? {} : { limits }).findings) {
        const sentence = sentenceOf(finding, tongue);
        expect(sentence).not.toMatch(/\{\w+\}|undefined|NaN|Infinity|“”/);
        if (tongue === 'en') expect(sentence.replaceAll(/“[^”]*”|陈明远|李静/g, '')).not.toMatch(/[一-鿿]/);
      }
    }
  });
});

describe('sound scripts', () => {
  test.each(Object.entries(SOUND))('%s', (name, edits) => {
    const text = edited(edits);
    const proof = prove(currentRules, read(text));
    row('sound', name, proof.findings.length === 0 ? 'nothing found' : 'FALSE ALARM');
    expect([...check(text), ...proof.findings]).toEqual([]);
    expect(proof).toMatchObject({ complete: true, unproven: [] });
  });

  test('a meeting between visits', () => {
    const proof = prove(currentRules, read(MEETING));
    row('sound', 'a meeting between visits', proof.findings.length === 0 ? 'nothing found' : 'FALSE ALARM');
    expect([...check(MEETING), ...proof.findings]).toEqual([]);
    expect(proof.complete).toBe(true);
  });

  test('there are ten at least', () => {
    expect(Object.keys(SOUND).length).toBeGreaterThanOrEqual(10);
  });
});

test('what was found before a limit still holds; what is not proven is listed and not claimed', () => {
  const scenario = read(edited(FAULTS.find(({ code }) => code === 'run-stuck')?.edits ?? []));
  const proof = prove(currentRules, scenario, { limits: { states: 60, ways: 1e6, positions: 1e6 } });
  expect(proof.findings.map(({ code }) => code).sort()).toEqual(['analysis-too-large', 'run-stuck']);
  expect(proof.unproven).toContain('beat-unreachable');
  const told = String(proof.findings.find(({ code }) => code === 'analysis-too-large')?.params['unproven']);
  expect(told).toContain('line-unreachable');
  expect(told).not.toContain('run-stuck');
});

test('every witness of any script replays and shows what it claims', () => {
  fc.assert(
    fc.property(anyScript, (text) => {
      const scenario = read(text);
      const { findings } = prove(currentRules, scenario, { limits: { states: 4000, ways: 40_000, positions: 4000 } });
      for (const finding of findings) {
        if (finding.witness === undefined) continue;
        played(scenario, finding.witness);
        expectShown(scenario, finding);
      }
    }),
    examples(60),
  );
});

test('what is said to be out of reach, or never or always so, is not contradicted by any run', () => {
  const numbers = fc.array(fc.nat(), { minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(anyScript, fc.array(numbers, { minLength: 12, maxLength: 12 }), (text, runs) => {
      const scenario = read(text);
      const proof = prove(currentRules, scenario, { limits: { states: 4000, ways: 40_000, positions: 4000 } });
      const sights = runs.map((picks, place) => {
        let next = 0;
        const pick = (n: number): number => (picks[(next += 1) % picks.length] ?? 0) % n;
        const variant = place % indexOf(scenario).variants.length;
        return sightsOf(scenario, variant, walk(scenario, variant, pick, 40).moves);
      });
      for (const { code, line, column, params } of proof.findings) {
        const at = `${line}:${column}`;
        const answers = new Set(sights.flatMap(({ answers }) => [...(answers.get(at) ?? [])]));
        if (code.endsWith('-unreachable')) expect(sights.some(({ seen }) => seen.has(at))).toBe(false);
        if (code === 'condition-never') expect([...answers]).not.toContain('yes');
        if (code === 'condition-always') expect([...answers]).not.toContain('no, reached');
        if (code === 'condition-always' && params['last'] === 0) expect([...answers]).not.toContain('no');
      }
      if (!proof.findings.some(({ code }) => code === 'run-stuck' || code === 'analysis-too-large')) expect(sights.some(({ stuck }) => stuck)).toBe(false);
    }),
    examples(60),
  );
});
