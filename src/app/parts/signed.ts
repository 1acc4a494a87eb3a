/** A whole number with its sign, as it stands on the screen; nothing before 0. */
export const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');
