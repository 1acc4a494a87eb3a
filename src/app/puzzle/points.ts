/** Points as a reader wants them: one decimal where there is one. */
export const points = (value: number): string => String(Math.round(value * 10) / 10);

/** A probability in whole per cent; what is possible is never «0». */
export const percent = (share: number): string => (share > 0 && share < 0.01 ? '<1' : share < 1 && share > 0.99 ? '>99' : String(Math.round(share * 100)));
