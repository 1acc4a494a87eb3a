import { describe, expect, it } from 'vitest';
import { pageOf } from '../../src/app/page-of.ts';
import { pageStyles } from '../../src/app/page-styles-plugin.ts';

interface Rule {
  selectors: string[];
  readonly parent?: { readonly type: string; readonly name?: string };
}

function selectorsIn(file: string, rules: Rule[]): string[] {
  pageStyles.Once({ source: { input: { file } }, walkRules: (visit) => rules.forEach(visit) });
  return rules.flatMap((rule) => rule.selectors);
}

describe('the styles of a page', () => {
  it('apply to that page alone', () => {
    expect(selectorsIn('/x/src/app/play/play.css', [{ selectors: ['.ways', '.ways > li'] }])).toEqual([
      ":where([data-page~='play']) .ways",
      ":where([data-page~='play']) .ways > li",
    ]);
  });

  it('keep what they ask of the root', () => {
    expect(selectorsIn('/x/src/app/rules/rules.css', [{ selectors: [':root:lang(en) .sounds'] }])).toEqual([":root:where([data-page~='rules']):lang(en) .sounds"]);
  });

  it('leave the steps of an animation alone', () => {
    expect(selectorsIn('/x/src/app/play/play.css', [{ selectors: ['from'], parent: { type: 'atrule', name: 'keyframes' } }])).toEqual(['from']);
  });

  it.each(['/x/src/app/site.css', '/x/src/app/tokens.css', '/x/src/app/library/NextThing.svelte?svelte&type=style&lang.css'])('are not those of %s', (file) => {
    expect(selectorsIn(file, [{ selectors: ['.ways'] }])).toEqual(['.ways']);
  });

  it.each([
    ['/', 'library'],
    ['', 'library'],
    ['/visit/old-account', 'play'],
    ['/run/r1', 'play'],
    ['/debrief/a1', 'debrief'],
    ['/rules/CR04', 'rules'],
    ['/help', 'help'],
    ['/drills', 'drills puzzle play'],
    ['/quiz', 'quiz puzzle play'],
    ['/quiz/practice/safety', 'quiz puzzle play'],
    ['/quiz/review', 'quiz puzzle play'],
    ['/course', 'course'],
    ['/course/exam/pre', 'course'],
    ['/course/certificate', 'course'],
    ['/exam/e1', 'course quiz puzzle play'],
    ['/verify', 'course'],
    ['/intro', 'help play'],
  ])('at %s are those of %s', (location, pages) => {
    expect(pageOf(location)).toBe(pages);
  });
});
