import { render, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import CalibrationFigure from '../../src/app/quiz/CalibrationFigure.svelte';
import { locale } from '../../src/i18n/locale.svelte.ts';
import type { Sure } from '../../src/quiz/calibration.ts';
import { words } from './quiz-page.ts';

beforeEach(() => locale.set('zh-CN'));

const times = (count: number, ...one: Sure): Sure[] => Array.from({ length: count }, () => one);
const rows = (): string[] =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent.trim()).join(' '));

describe('how sure against how right', () => {
  it.each([
    [0, 20],
    [19, 1],
  ])('says after %i answers how many are missing, and draws nothing', (count, missing) => {
    render(CalibrationFigure, { answers: times(count, 80, true) });
    expect(words('.calibration')).toContain(`还差 ${missing} 道`);
    expect(document.querySelector('.calibration svg, .calibration table')).toBeNull();
  });

  it.each([
    ['说的把握比实际高', [...times(15, 95, false), ...times(5, 95, true)], '+70'],
    ['说的把握比实际低', times(20, 40, true), '−60'],
    ['说的和实际差不多', [...times(12, 60, true), ...times(8, 60, false)], '平均差 0 '],
  ])('from twenty on says it in a sentence: %s', (sentence, answers, bias) => {
    render(CalibrationFigure, { answers });
    expect(words('.calibration')).toContain(sentence);
    expect(words('.calibration')).toContain(bias);
  });

  it('tells in the table what the picture shows, of what was never said nothing', () => {
    render(CalibrationFigure, { answers: [...times(15, 95, false), ...times(5, 95, true), ...times(4, 60, true)] });
    expect(rows()).toHaveLength(4);
    expect(rows().at(-1)).toMatch(/^95% 20 25（\d+–\d+）$/);
    expect(rows().find((row) => row.startsWith('60%'))).toMatch(/^60% 4 100（\d+–100）$/);
    expect(rows().find((row) => row.startsWith('80%'))).toBe('80% 0 —');
    expect(document.querySelectorAll('.calibration .point')).toHaveLength(2);
  });
});
