import type { Finding } from '../text/findings.ts';

/** A finding as JSON, documented in the README; `fix` and `witness` only where there is one. */
export const findingJson = ({ line, column, severity, code, fix, witness }: Finding, message: string) => ({
  line,
  column,
  severity,
  code,
  message,
  ...(fix === undefined ? {} : { fix }),
  ...(witness === undefined ? {} : { witness }),
});
