/** Why a script is not analysed wholly: what there is more of than the limit. */
export interface TooLarge {
  readonly what: 'beats' | 'states' | 'ways' | 'positions' | 'checklist' | 'ticks';
  readonly limit: number;
}

/** Thrown where an analysis comes to a limit; whoever began it answers with the figures. */
export class BeyondLimit extends Error {
  constructor(readonly tooLarge: TooLarge) {
    super(`more than ${tooLarge.limit} ${tooLarge.what}`);
  }
}

/** What an error says of a limit; any other error is thrown on. */
export function limitOf(error: unknown): TooLarge {
  if (error instanceof BeyondLimit) return error.tooLarge;
  throw error;
}
