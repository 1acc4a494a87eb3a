import type { Plugin, Rule } from 'postcss';

const PAGE_FILE = /\/src\/app\/(\w+)\/[\w-]+\.css$/;

/**
 * Keeps a page's own style sheet (`src/app/<page>/*.css`) to that page. Once loaded a sheet stays, and without this
 * `.facts` of one page would lay out another. The weight of the selectors does not change.
 */
export const pageStyles: Plugin = {
  postcssPlugin: 'zhinuo-page-styles',
  Once(root) {
    const page = PAGE_FILE.exec(root.source?.input.file?.replaceAll('\\', '/') ?? '')?.[1];
    if (page === undefined) return;
    const here = `:where([data-page~='${page}'])`;
    root.walkRules((rule: Rule) => {
      if (rule.parent?.type === 'atrule' && 'name' in rule.parent && rule.parent.name === 'keyframes') return;
      rule.selectors = rule.selectors.map((selector) => (/^:root\b/.test(selector) ? selector.replace(':root', `:root${here}`) : `${here} ${selector}`));
    });
  },
};
