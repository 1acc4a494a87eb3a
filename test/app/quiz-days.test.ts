import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { daysBetween, endOfDay, endsOfDays } from '../../src/app/quiz/days.ts';
import { whenWords } from '../../src/app/quiz/when-words.ts';
import { locale } from '../../src/i18n/locale.svelte.ts';
import type { Locale } from '../../src/i18n/paraglide/runtime.js';

const zone = process.env['TZ'];
/** Puts this machine into another time zone. */
const live = (place: string | undefined): void => {
  if (place === undefined) delete process.env['TZ'];
  else process.env['TZ'] = place;
};
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** By the clock on the wall; days beyond the end of a month run into the next. */
const at = (year: number, month: number, day: number, hour = 0, minute = 0): number => new Date(year, month - 1, day, hour, minute).getTime();

afterEach(() => live(zone));

// In São Paulo and Beirut the clock was changed at midnight, so that a day began at one.
describe.each([
  ['Asia/Shanghai', [24, 24, 24]],
  ['Europe/Berlin', [23, 25, 24]],
  ['America/Sao_Paulo', [24, 24, 23]],
  ['Asia/Beirut', [23, 24, 24]],
])('days in %s', (place, hours) => {
  beforeEach(() => live(place));

  it('are as long as the clock there makes them', () => {
    const long = (year: number, month: number, day: number): number => Math.round((endOfDay(at(year, month, day, 12)) - endOfDay(at(year, month, day - 1, 12))) / HOUR);
    expect([long(2018, 3, 25), long(2018, 10, 28), long(2018, 11, 4)]).toEqual(hours);
  });

  it('end just before the next one begins, whatever the hour, in every month', () => {
    for (let day = 1; day <= 730; day += 1) for (const hour of [0, 12, 23]) expect(endOfDay(at(2017, 1, day, hour))).toBe(at(2017, 1, day + 1) - 1);
  });

  it('follow one another without a gap', () => {
    const ends = endsOfDays(at(2018, 2, 20, 18), 400);
    expect(ends).toHaveLength(400);
    expect(ends[0]).toBe(at(2018, 2, 21) - 1);
    for (let later = 1; later < ends.length; later += 1) expect(ends[later]).toBe(endOfDay((ends[later - 1] ?? 0) + 1));
  });

  it('are counted by the calendar, forwards and back', () => {
    for (let day = 0; day < 400; day += 1) {
      expect(daysBetween(at(2018, 1, 1, 23, 59), at(2018, 1, 1 + day, 1, 1))).toBe(day);
      expect(0 - daysBetween(at(2018, 1, 1 + day, 3), at(2018, 1, 1, 22))).toBe(day);
    }
  });
});

describe('when something is due', () => {
  const noon = at(2026, 1, 30, 12);
  const due = (ms: number, lang: Locale = 'zh-CN', now = noon): string => {
    locale.set(lang);
    return whenWords(ms, now, lang);
  };

  it('is told in minutes within the hour, never in less than one', () => {
    expect([due(noon + 1), due(noon + 10 * MINUTE), due(noon + 59 * MINUTE)]).toEqual(['1 分钟后', '10 分钟后', '59 分钟后']);
    expect(due(noon + 10 * MINUTE, 'en')).toBe('in 10 min');
  });

  it('is today where it is overdue or some hours away', () => {
    expect([due(noon - 40 * 24 * HOUR), due(noon), due(noon + HOUR), due(endOfDay(noon))]).toEqual(['今天', '今天', '今天', '今天']);
  });

  it('is tomorrow after midnight, and then so many days away, also across the end of a month', () => {
    expect([due(at(2026, 1, 31, 0)), due(at(2026, 1, 31, 23, 59)), due(at(2026, 2, 1, 0)), due(at(2026, 3, 1, 12))]).toEqual(['明天', '明天', '2 天后', '30 天后']);
    expect([due(at(2026, 1, 31, 0), 'en'), due(at(2026, 2, 1, 0), 'en')]).toEqual(['tomorrow', 'in 2 days']);
  });

  it('is a date where it is far away', () => {
    expect(due(at(2026, 3, 2, 12))).toBe('2026年3月2日');
    expect(due(at(2027, 1, 30, 12), 'en')).toBe('January 30, 2027');
  });

  it('counts minutes also across midnight', () => {
    expect(due(at(2026, 1, 31, 0, 5), 'zh-CN', at(2026, 1, 30, 23, 55))).toBe('10 分钟后');
  });
});
