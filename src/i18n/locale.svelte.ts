import { baseLocale, isLocale, overwriteGetLocale, type Locale } from './paraglide/runtime.js';

const KEY = 'zhinuo-locale';

/** The language of the interface: reactive, remembered, written on `<html lang>`; switching needs no reload. */
class LocaleState {
  #current = $state<Locale>(remembered());

  constructor() {
    // Messages called in a template read the rune, so they are drawn anew when it changes.
    overwriteGetLocale(() => this.#current);
    this.#mark();
  }

  get current(): Locale {
    return this.#current;
  }

  /** What the core takes (sentences of findings, reasons of a receipt). */
  get lang(): 'zh' | 'en' {
    return this.#current === 'en' ? 'en' : 'zh';
  }

  set(next: Locale): void {
    this.#current = next;
    this.#mark();
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Storage is forbidden here: the language then lasts until the page is closed.
    }
  }

  #mark(): void {
    if (typeof document !== 'undefined') document.documentElement.lang = this.#current;
  }
}

/** Chinese first: another language only where it was chosen before. */
function remembered(): Locale {
  try {
    const kept = localStorage.getItem(KEY);
    return isLocale(kept) ? kept : baseLocale;
  } catch {
    return baseLocale;
  }
}

export const locale = new LocaleState();
