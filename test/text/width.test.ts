import { expect, test } from 'vitest';
import { fold } from '../../src/text/width.ts';

test('a sign with a combining mark behind it is composed, whatever sign it is', () => {
  for (const sign of ['e\u0301', 'a\u030a', '~\u0303', '\u304b\u3099', 'Ａ\u0301']) expect(fold(sign), sign).toBe(sign.normalize('NFKC'));
  expect(fold('Ｐ３＠８０％')).toBe('P3@80%');
});
