import { ownScript, ownScripts, putScript } from '../../records/scripts.ts';
import { MOST_BYTES } from '../../text/decode.ts';
import type { Finding } from '../../text/findings.ts';
import { freeName, kindOf, ownKey } from './file-names.ts';

/** How a file fared that was brought in. `kept` is false where the browser cannot keep it beyond this tab. */
type Fate =
  | { readonly kind: 'reading' | 'other-kind' | 'unreadable' | 'same' | 'dropped' | 'empty-translation' }
  | { readonly kind: 'too-large'; readonly megabytes: string }
  | { readonly kind: 'no-text' }
  | { readonly kind: 'good' | 'translated'; readonly key: string; readonly title: string; readonly kept: boolean }
  | { readonly kind: 'bad' | 'draft'; readonly script: Script }
  | { readonly kind: 'asks'; readonly script: Script; readonly old: string; readonly free: string }
  | { readonly kind: 'no-script'; readonly name: string };

interface Script {
  readonly name: string;
  readonly text: string;
}

/** One file that was brought in. */
export interface Item {
  readonly id: number;
  readonly file: string;
  readonly fate: Fate;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Brings files into the library: reads, checks, asks, keeps. The checker is loaded with the first file. */
export class Intake {
  items = $state.raw<readonly Item[]>([]);
  readonly #changed: () => Promise<void>;
  readonly #now: () => number;
  #next = 0;

  /** `changed` is told whenever a script was kept. */
  constructor(changed: () => Promise<void>, now: () => number = Date.now) {
    this.#changed = changed;
    this.#now = now;
  }

  /** Takes files; what an earlier batch still showed goes. Scripts come before the translations that belong to them. */
  async take(files: readonly File[]): Promise<void> {
    const scriptsFirst = [...files].sort((a, b) => Number(kindOf(a.name).kind === 'translation') - Number(kindOf(b.name).kind === 'translation'));
    const items = scriptsFirst.map((file): Item => ({ id: this.#next++, file: file.name, fate: { kind: 'reading' }, text: '', findings: [] }));
    this.items = items;
    for (const [index, file] of scriptsFirst.entries()) {
      const item = items[index];
      if (item === undefined) continue;
      try {
        await this.#read(item, file);
      } catch (problem) {
        // Moved, locked, a folder: the browser says so only when the bytes are asked for.
        console.warn(problem);
        this.#put({ ...item, fate: { kind: 'unreadable' } });
      }
    }
  }

  close(): void {
    this.items = [];
  }

  /** Checks a kept script again and shows what is found. */
  async look(key: string): Promise<void> {
    const script = await ownScript(key);
    if (script === null) return;
    const item: Item = { id: this.#next++, file: script.name, fate: { kind: 'reading' }, text: script.text, findings: [] };
    this.items = [item];
    const { readScript } = await import('./reading.ts');
    const { findings, entry } = readScript(key, script.text, script.translation);
    this.#put({ ...item, findings, fate: entry === null ? { kind: 'draft', script } : { kind: 'good', key, title: entry.card.title, kept: true } });
  }

  /** Keeps a script with errors, not to be played. */
  async keepDraft(item: Item): Promise<void> {
    if (item.fate.kind !== 'bad') return;
    const { script } = item.fate;
    const taken = await ownScript(ownKey(script.name));
    await putScript({ key: ownKey(script.name), name: script.name, text: script.text, translation: taken?.translation ?? null, listed: null, added: this.#now() });
    this.#put({ ...item, fate: { kind: 'draft', script } });
    await this.#changed();
  }

  /** Answers the question what to do with a script whose name is taken. */
  async answer(item: Item, answer: 'replace' | 'both' | 'drop'): Promise<void> {
    if (item.fate.kind !== 'asks') return;
    const { script, free } = item.fate;
    if (answer === 'drop') this.#put({ ...item, fate: { kind: 'dropped' } });
    else await this.#keep(item, { name: answer === 'both' ? free : script.name, text: script.text });
  }

  async #read(item: Item, file: File): Promise<void> {
    const what = kindOf(file.name);
    if (what.kind === 'other') return this.#put({ ...item, fate: { kind: 'other-kind' } });
    if (file.size > MOST_BYTES) return this.#put({ ...item, fate: { kind: 'too-large', megabytes: (file.size / 1024 / 1024).toFixed(1) } });
    const [bytes, { readBytes }] = await Promise.all([file.arrayBuffer(), import('./reading.ts')]);
    const { text, findings } = readBytes(new Uint8Array(bytes));
    if (text === null) return this.#put({ ...item, findings, fate: { kind: 'no-text' } });
    const read: Item = { ...item, text, findings };
    return what.kind === 'script' ? this.#script(read, { name: what.name, text }) : this.#translation(read, what.name);
  }

  async #script(item: Item, script: Script): Promise<void> {
    const old = await ownScript(ownKey(script.name));
    if (old !== null && old.text === script.text) return this.#put({ ...item, findings: [], fate: { kind: 'same' } });
    if (old === null || old.listed === null) return this.#keep(item, script);
    const taken = (await ownScripts()).map(({ key }) => key);
    this.#put({ ...item, fate: { kind: 'asks', script, old: old.name, free: freeName(script.name, (key) => taken.includes(key)) } });
  }

  /** Checks a script and keeps it where it has no error. */
  async #keep(item: Item, script: Script): Promise<void> {
    const key = ownKey(script.name);
    const [{ readScript }, old] = await Promise.all([import('./reading.ts'), ownScript(key)]);
    const translation = old?.translation ?? null;
    const { findings, entry } = readScript(key, script.text, translation, item.findings);
    if (entry === null) return this.#put({ ...item, findings, fate: { kind: 'bad', script } });
    const { kept } = await putScript({ key, name: script.name, text: script.text, translation, listed: entry, added: this.#now() });
    this.#put({ ...item, findings, fate: { kind: 'good', key, title: entry.card.title, kept } });
    await this.#changed();
  }

  async #translation(item: Item, name: string): Promise<void> {
    const script = await ownScript(ownKey(name));
    if (script === null) return this.#put({ ...item, fate: { kind: 'no-script', name } });
    const { countTranslations, readScript } = await import('./reading.ts');
    if (countTranslations(item.text) === 0) return this.#put({ ...item, fate: { kind: 'empty-translation' } });
    const { findings, entry } = readScript(script.key, script.text, item.text);
    const { kept } = await putScript({ ...script, translation: item.text, listed: entry });
    // Its findings speak of the script's lines, which are shown with them.
    this.#put({
      ...item,
      text: script.text,
      findings: findings.filter(({ code }) => code.startsWith('translation')),
      fate: { kind: 'translated', key: script.key, title: entry?.card.title ?? script.name, kept },
    });
    await this.#changed();
  }

  #put(item: Item): void {
    this.items = this.items.map((other) => (other.id === item.id ? item : other));
  }
}
