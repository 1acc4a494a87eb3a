import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Tongue } from '../text/finding-sentence.ts';

export const USAGE = `usage:
  zhinuo check [--json] [--quick] [--lang zh|en] [--block FILE] PATH…
  zhinuo fmt [--check] PATH…
  zhinuo play FILE [--variant N | --seed N] [--moves "…"] [--json] [--lang zh|en]
  zhinuo analyze FILE [--json] [--lang zh|en]
`;

/** Wrong usage: the message, then the usage; exit code 2. */
export class Usage extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads the arguments of a command; unknown ones are wrong usage. */
export function readArguments<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : String(error));
  }
}

/** `--lang`, Chinese where it is not given. */
export function readTongue(lang: string | undefined): Tongue {
  if (lang === undefined || lang === 'zh' || lang === 'zh-CN') return 'zh';
  if (lang === 'en') return 'en';
  throw new Usage(`--lang is zh or en, not ${lang}`);
}

/** A whole number from 0 on. */
export function readWhole(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,10}$/.test(text)) throw new Usage(`--${name} takes a whole number, not ${text}`);
  return Number(text);
}
