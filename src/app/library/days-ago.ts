/** «今天», «昨天», «3天前»: how long ago a moment was, in calendar days of the reader. Times are milliseconds since 1970. */
export function daysAgo(then: number, now: number, locale: string): string {
  const midnight = (time: number): number => new Date(time).setHours(0, 0, 0, 0);
  // Rounded, since a day of a change of the clock has 23 or 25 hours.
  const days = Math.min(0, Math.round((midnight(then) - midnight(now)) / 86_400_000));
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
}
