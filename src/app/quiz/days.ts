/** The end of the day that lies `later` days after the one of `now`, by the clock of this place; milliseconds since 1970. */
export function endOfDay(now: number, later = 0): number {
  const day = new Date(now);
  // By the calendar, since days of a change of the clock have 23 or 25 hours.
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + later + 1).getTime() - 1;
}

/** The ends of `count` days from the day of `now` on. */
export const endsOfDays = (now: number, count: number): number[] => Array.from({ length: count }, (_, later) => endOfDay(now, later));

const DAY_MS = 86_400_000;

/** How many calendar days lie between two times of this place; negative where `to` lies before. */
export function daysBetween(from: number, to: number): number {
  const noon = (at: number): number => {
    const day = new Date(at);
    return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
  };
  return Math.round((noon(to) - noon(from)) / DAY_MS);
}
