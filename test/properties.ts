import fc from 'fast-check';

/** How many times as many examples as usual: `npm run fuzz` sets it. */
const FUZZ = Math.max(1, Number(process.env['ZHINUO_FUZZ'] ?? 1));

// Properties are tried with the same examples each time, so that a run that is green stays so. New ones are
// looked for by `npm run fuzz`, which draws others each time, and many more.
fc.configureGlobal({ numRuns: 100 * FUZZ, ...(FUZZ === 1 ? { seed: 20_250_912 } : {}) });

/** Settings of a property that is tried with another number of examples than the usual 100. */
export const examples = (count: number): { readonly numRuns: number } => ({ numRuns: count * FUZZ });
