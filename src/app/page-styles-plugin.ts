/** The little of PostCSS (a part of Vite) that is used here. */
interface Rule {
  selectors: string[];
  readonly parent?: { readonly type: string; readonly name?: string } | undefined;
}
interface Root {
  readonly source?: { readonly input: { readonly file?: string | undefined } } | undefined;
  walkRules(visit: (rule: Rule) => void): void;
}

const PAGE_FILE = /\/src\/app\/(\w+)\/[\w-]+\.css$/;

/**
 * Keeps a page's own style sheet (`src/app/<page>/*.css`) to that page. Once loaded a sheet stays, and without this
 * `.facts` of one page would lay out another. The weight of the selectors does not change.
 */
export const pageStyles = {
  postcssPlugin: 'zhinuo-page-styles',
  Once(root: Root): void {
    const page = PAGE_FILE.exec(root.source?.input.file?.replaceAll('\\', '/') ?? '')?.[1];
    if (page === undefined) return;
    const here = `:where([data-page~='${page}'])`;
    root.walkRules((rule) => {
      if (rule.parent?.name === 'keyframes') return;
      rule.selectors = rule.selectors.map((selector) => (/^:root\b/.test(selector) ? selector.replace(':root', `:root${here}`) : `${here} ${selector}`));
    });
  },
};
