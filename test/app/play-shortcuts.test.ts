import { describe, expect, it } from 'vitest';
import { shortcutOf } from '../../src/app/play/shortcuts.ts';

const key = (name: string, more: KeyboardEventInit & { keyCode?: number } = {}): KeyboardEvent => new KeyboardEvent('keydown', { key: name, ...more });

describe('single-key shortcuts', () => {
  it.each([
    ['1', 'diagnose', { kind: 'state', state: 'P1' }],
    ['4', 'diagnose', { kind: 'state', state: 'P4' }],
    ['5', 'diagnose', null],
    ['q', 'diagnose', { kind: 'sure', confidence: 40 }],
    ['R', 'diagnose', { kind: 'sure', confidence: 95 }],
    ['l', 'diagnose', { kind: 'lines' }],
    ['a', 'options', { kind: 'ask' }],
    ['1', 'options', { kind: 'option', place: 0 }],
    ['9', 'options', { kind: 'option', place: 8 }],
    ['0', 'options', null],
    ['q', 'options', null],
    ['1', 'other', null],
    ['Enter', 'diagnose', null],
  ] as const)('«%s» at a step to %s', (name, step, meaning) => {
    expect(shortcutOf(key(name), step)).toEqual(meaning);
  });

  it('are off while characters are being composed', () => {
    expect(shortcutOf(key('1', { isComposing: true }), 'diagnose')).toBeNull();
    expect(shortcutOf(key('1', { keyCode: 229 }), 'diagnose')).toBeNull();
  });

  it.each(['ctrlKey', 'altKey', 'metaKey'] as const)('leave keys with %s to the browser', (modifier) => {
    expect(shortcutOf(key('1', { [modifier]: true }), 'diagnose')).toBeNull();
  });
});
