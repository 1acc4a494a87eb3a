import { sentenceOf } from '../script/finding-words.ts';
import type { Tongue } from '../text/finding-sentence.ts';
import type { Finding } from '../text/findings.ts';

/** A finding as JSON, documented in the README; `fix` and `witness` only where there is one. */
export const findingJson = ({ line, column, severity, code, params, fix, witness }: Finding, tongue: Tongue) => ({
  line,
  column,
  severity,
  code,
  message: sentenceOf({ code, params }, tongue),
  ...(fix === undefined ? {} : { fix }),
  ...(witness === undefined ? {} : { witness }),
});
