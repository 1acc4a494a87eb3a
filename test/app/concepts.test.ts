import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { typed } from 'virtual:pinyin';
import Concept from '../../src/app/study/Concept.svelte';
import { allPages } from '../../src/app/study/pages.ts';
import { pageWords, textsOf } from '../../src/app/study/page-words.ts';
import { piecesOf } from '../../src/app/study/pieces.ts';
import { searchPages, type Searchable } from '../../src/app/study/search.ts';
import Study from '../../src/app/study/Study.svelte';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { complianceRule, complianceRules } from '../../src/model/compliance.ts';
import { CONCEPT_GROUPS, CONCEPT_OF_RULE, conceptOf, concepts } from '../../src/model/concepts.ts';

// Finding things by role is slow in jsdom, on a busy machine very slow.
vi.setConfig({ testTimeout: 60_000 });
afterEach(() => locale.set('zh-CN'));

const [zh, en] = await Promise.all([allPages('zh'), allPages('en')]);
const blocksOf = (id: string, lang: 'zh' | 'en') => (lang === 'zh' ? zh : en).get(id)?.blocks ?? [];
const marksOf = (words: string): string[] => piecesOf(words).flatMap((piece) => (piece.kind === 'words' ? [] : [piece.kind === 'own' ? 'own' : piece.text]));

describe('the pages of concepts', () => {
  it('are as many as there are concepts, in both languages', () => {
    const ids = concepts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...zh.keys()]).toEqual(ids);
    expect([...en.keys()]).toEqual(ids);
    expect(ids.length).toBeGreaterThanOrEqual(25);
    expect(ids.length).toBeLessThanOrEqual(40);
    for (const group of CONCEPT_GROUPS) expect(concepts.some((concept) => concept.group === group)).toBe(true);
  });

  it.each(concepts.map(({ id }) => id))('say the same in both languages, and name only rules and pages that exist: %s', (id) => {
    const [here, there] = [blocksOf(id, 'zh'), blocksOf(id, 'en')];
    expect(there.map(({ kind }) => kind)).toEqual(here.map(({ kind }) => kind));
    here.forEach((block, at) => {
      const other = there.slice(at, at + 1);
      // Word order differs between the languages, and with it the order of the links.
      expect(other.flatMap(textsOf).flatMap(marksOf).sort()).toEqual(textsOf(block).flatMap(marksOf).sort());
      if (block.kind === 'figure' || block.kind === 'rules') expect(other).toEqual([block]);
    });
    for (const piece of [...here, ...there].flatMap(textsOf).flatMap(piecesOf)) {
      if (piece.kind === 'rule') expect(complianceRule(piece.text), piece.text).toBeDefined();
      if (piece.kind === 'concept') expect(conceptOf(piece.text), piece.text).toBeDefined();
    }
    for (const block of here) if (block.kind === 'rules') for (const rule of block.ids) expect(complianceRule(rule), rule).toBeDefined();
  });

  it('teach each rule of conduct one by one, and a receipt leads to the page that does', () => {
    const taught = (id: string): readonly string[] => blocksOf(id, 'zh').flatMap((block) => (block.kind === 'rules' ? block.ids : []));
    for (const { id } of complianceRules) {
      expect(taught(CONCEPT_OF_RULE[id] ?? ''), id).toContain(id);
    }
    for (const concept of Object.values(CONCEPT_OF_RULE)) expect(conceptOf(concept), concept).toBeDefined();
  });

  it.each(['zh-CN', 'en'] as const)('can all be shown, with nothing of their markup left over (%s)', async (language) => {
    locale.set(language);
    for (const { id, name } of concepts) {
      const { container, unmount } = render(Concept, { params: { id } });
      await vi.waitFor(() => expect(container.querySelector('h1')?.textContent).toBe(name[locale.lang]));
      expect(container.textContent, id).not.toMatch(/\{[a-z#]|undefined|NaN/);
      unmount();
    }
  });

  it('lead to practice and to the page before and after', async () => {
    render(Concept, { params: { id: 'p2' } });
    expect((await screen.findByRole('link', { name: /^练这一组/ })).getAttribute('href')).toBe('#/quiz/practice/readiness');
    const nav = screen.getByRole('navigation');
    expect(
      within(nav)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['#/study/concept/p1', '#/study/concept/p3']);
  });

  it('say so where there is no such page', () => {
    render(Concept, { params: { id: 'no-such-thing' } });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBeTruthy();
    expect(screen.queryByRole('link', { name: /^练这一组/ })).toBeNull();
  });
});

describe('the calculators', () => {
  async function open(id: string): Promise<HTMLElement> {
    const { container } = render(Concept, { params: { id } });
    return vi.waitFor(() => {
      const found = container.querySelector<HTMLElement>('.calc');
      expect(found).not.toBeNull();
      return found as HTMLElement;
    });
  }
  const sum = (calc: HTMLElement): string => (calc.querySelector('.sum')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const type = (calc: HTMLElement, label: RegExp, value: string): Promise<boolean> => fireEvent.input(within(calc).getByLabelText(label), { target: { value } });

  it('weigh four points by the weights of the text, exactly', async () => {
    const calc = await open('screening');
    for (const [label, value] of [
      [/^病人数/, '70.5'],
      [/^床位/, '６０'],
      [/^价值/, '八十'],
      [/^影响/, '40'],
    ] as const)
      await type(calc, label, value);
    expect(sum(calc)).toBe('21.15 + 18 + 16 + 8 = 63.15');
    await type(calc, /^影响/, '101');
    expect(sum(calc)).toBe('有一项还没有填好，填好就算。');
    expect(calc.textContent).toContain('请填 0 到 100 之间的数');
  });

  it('reckon 864 boxes of a department as the text does, 1008 in whole boxes, and 120,000 people of a city', async () => {
    const calc = await open('potential');
    expect(sum(calc)).toContain('每月 144 位病人');
    expect(sum(calc)).toContain('每月 864 盒');
    expect(sum(calc)).toContain('每月 1008 盒');
    await fireEvent.click(within(calc).getByLabelText(/^先进医院/));
    expect(sum(calc)).toContain('120000 人');
    await fireEvent.click(within(calc).getByLabelText(/^竞争激烈/));
    expect(sum(calc)).toContain('每月 800 盒');
  });

  it('give the share of a department, and nothing where there is nothing to share', async () => {
    const calc = await open('support');
    expect(sum(calc)).toBe('240 ÷ 800 = 30%');
    await type(calc, /^我们/, '0');
    await type(calc, /^别家/, '0');
    expect(sum(calc)).toBe('有一项还没有填好，填好就算。');
  });

  it('hold visits by grade against the slots of a week', async () => {
    const calc = await open('grades');
    expect(sum(calc)).toContain('一周要 42.1–54.6 次。 排得下，还剩 5.4 次。');
    await type(calc, /^一周排得下/, '45');
    expect(sum(calc)).toContain('B 级有一部分要排成两周一次');
    await type(calc, /^一周排得下/, '40');
    expect(sum(calc)).toContain('少了 2.1 次');
  });

  it('have no field for a name or a doctor’s volume', async () => {
    for (const id of ['screening', 'fence', 'potential', 'support', 'grades']) {
      const calc = await open(id);
      for (const field of within(calc).queryAllByRole('textbox')) expect(field.getAttribute('inputmode')).toBe('decimal');
      expect(within(calc).queryByLabelText(/姓名|医生的?用量|处方量/)).toBeNull();
    }
  });
});

describe('the search', () => {
  const pages: Searchable[] = concepts.map(({ id, name }) => ({
    id,
    titles: [name.zh, name.en],
    typed: typed[id] ?? { whole: '', initials: '' },
    words: [pageWords(zh.get(id) ?? { lead: '', blocks: [] }, 'zh'), pageWords(en.get(id) ?? { lead: '', blocks: [] }, 'en')],
  }));
  const found = (query: string): string[] => searchPages(pages, query).map(({ id }) => id);

  it.each([
    ['围墙', 'fence'],
    ['wqzz', 'fence'],
    ['weiqiang', 'fence'],
    ['CFZBD', 'readiness'],
    ['Ｐ２', 'p2'],
    ['zhongdiankehu', 'vip'],
    ['off-label', 'off-label'],
    ['attendance', 'turnout'],
    ['key customers', 'vip'],
  ])('finds by title, in either language, by pinyin and by initials: %s', (query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  it('finds by what a page says, with the words around it', () => {
    const hits = searchPages(pages, '864');
    expect(hits.map(({ id }) => id)).toContain('potential');
    const { around } = hits.find(({ id }) => id === 'potential') ?? { around: null };
    expect(around?.[1]).toBe('864');
    expect(found('CR04').length).toBeGreaterThan(1);
  });

  it('finds nothing for nothing, nor for what no page says', () => {
    expect(found('')).toEqual([]);
    expect(found('  ')).toEqual([]);
    expect(found('量子力学')).toEqual([]);
  });

  it('is there on the page, which lists all pages until something is looked for', async () => {
    render(Study);
    for (const { id, name } of concepts) expect(screen.getByRole('link', { name: name.zh }).getAttribute('href')).toBe(`#/study/concept/${id}`);
    await fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'sdxd' } });
    expect(await screen.findByText('没有找到')).toBeTruthy();
    await fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'zcd' } });
    expect(await screen.findByRole('link', { name: '支持度' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: '围墙准则' })).toBeNull();
  });
});
