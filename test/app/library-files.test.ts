import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeName, kindOf, ownKey } from '../../src/app/library/file-names.ts';
import { readScript } from '../../src/app/library/reading.ts';
import { excerptOf } from '../../src/app/library/source-excerpt.ts';

describe('the kind of a file', () => {
  it.each([
    ['主任的旧账.drill.md', 'script', '主任的旧账'],
    ['a b.drill.md.txt', 'script', 'a b'],
    ['A.DRILL.MD', 'script', 'A'],
    ['主任的旧账.en.po', 'translation', '主任的旧账'],
    ['主任的旧账.po', 'translation', '主任的旧账'],
    ['x.drill.en.po', 'translation', 'x'],
    ['x.zh-Hant.po', 'translation', 'x'],
  ])('of %s is told by its name', (file, kind, name) => {
    expect(kindOf(file)).toEqual({ kind, name });
  });

  it.each(['notes.docx', 'readme.md', '.drill.md', 'drill.md', '.po', ''])('of “%s” is none', (file) => {
    expect(kindOf(file)).toEqual({ kind: 'other' });
  });

  it('does not depend on how letters are composed', () => {
    expect(kindOf('é.drill.md'.normalize('NFD'))).toEqual(kindOf('é.drill.md'.normalize('NFC')));
  });
});

describe('the key of an own script', () => {
  it('can stand in an address', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), (name) => /^own-[\p{L}\p{N}_-]*$/u.test(ownKey(name))));
  });

  it('is another one beside a name that is taken', () => {
    expect(freeName('旧账', (key) => ['own-旧账', 'own-旧账-2'].includes(key))).toBe('旧账 3');
  });
});

describe('the excerpt of a line', () => {
  it('marks the word at the place', () => {
    expect(excerptOf('  理油：两种人', 3)).toEqual({ before: '  ', marked: '理油', after: '：两种人' });
  });

  it('marks as much as the fix replaces', () => {
    expect(excerptOf('起点：P1 信认+1', 7, 4)).toEqual({ before: '起点：P1 ', marked: '信认+1', after: '' });
  });

  it('marks the end where there is nothing', () => {
    expect(excerptOf('达标：', 4).marked).toBe('↵');
  });

  it('shows what is around the place only, however long the line', () => {
    const { before, marked, after } = excerptOf('x'.repeat(1_000_000), 500_000);
    expect(before.length + marked.length + after.length).toBeLessThan(200);
  });

  it('never fails, wherever the place', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -5, max: 300 }), fc.option(fc.integer({ min: -5, max: 300 }), { nil: undefined }), (line, column, length) => {
        expect(excerptOf(line, column, length).marked).not.toBe('');
      }),
    );
  });
});

describe('a meeting among own scripts', () => {
  it('is listed as one and can be played', () => {
    const text = readFileSync('test/conformance/meeting-rough.drill.md', 'utf8');
    const { entry, findings } = readScript('own-rough', text, null);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(entry).toMatchObject({ kind: 'meeting', own: true });
  });
});
