import { locale } from '../../i18n/locale.svelte.ts';

/**
 * What `load` makes of a source in the reader's language, made anew when either changes; until the new words are there
 * the old ones of the same source stand. Null while there is none. To be called while a component is set up.
 */
export function inWords<S, T>(source: () => S | null, load: (source: S, lang: 'zh' | 'en') => Promise<T>): { readonly now: T | null } {
  let found = $state.raw<{ readonly of: S; readonly made: T } | null>(null);
  $effect(() => {
    const of = source();
    const { lang } = locale;
    if (of === null) return undefined;
    let stale = false;
    void load(of, lang).then((made) => {
      if (!stale) found = { of, made };
    });
    return () => {
      stale = true;
    };
  });
  return {
    get now() {
      return found !== null && found.of === source() ? found.made : null;
    },
  };
}
