/** What a file is, by its name: a script, a translation, or nothing the library takes. */
export type FileKind = { readonly kind: 'script' | 'translation'; readonly name: string } | { readonly kind: 'other' };

/** Tells a file's kind and its name without endings. Some editors hang `.txt` on what they save. */
export function kindOf(fileName: string): FileKind {
  // macOS hands out decomposed letters; the same name must be the same text.
  const full = fileName.normalize('NFC');
  const script = /^(.+)\.drill\.md(?:\.txt)?$/iu.exec(full);
  if (script?.[1] !== undefined) return { kind: 'script', name: script[1] };
  const po = /^(.+?)(?:\.drill)?(?:\.[a-z]{2,3}(?:-[a-z0-9]{2,8})*)?\.po(?:\.txt)?$/iu.exec(full);
  if (po?.[1] !== undefined) return { kind: 'translation', name: po[1] };
  return { kind: 'other' };
}

/** The key an own script has by its name; part of an address, so nothing stands in it that addresses use. */
export const ownKey = (name: string): string => `own-${name.replace(/[^\p{L}\p{N}_-]+/gu, '-')}`;

/** `name`, then `name 2`, `name 3` …: the first whose key is free. */
export function freeName(name: string, isTaken: (key: string) => boolean): string {
  let free = name;
  for (let n = 2; isTaken(ownKey(free)); n += 1) free = `${name} ${n}`;
  return free;
}
