import type { Finding, FindingSeverity, Fix, Position } from './findings.ts';

/** Collects findings while reading. */
export class Report {
  readonly findings: Finding[] = [];
  add(severity: FindingSeverity, code: string, at: Position, params: Finding['params'] = {}, fix?: Fix): void {
    this.findings.push({ line: at.line, column: at.column, severity, code, params, ...(fix === undefined ? {} : { fix }) });
  }
  error(code: string, at: Position, params: Finding['params'] = {}, fix?: Fix): void {
    this.add('error', code, at, params, fix);
  }
  get failed(): boolean {
    return this.findings.some((finding) => finding.severity === 'error');
  }
}

/** So much of a text as fits into a message. */
export const clip = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
