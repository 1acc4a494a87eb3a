import { render, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pageOf } from '../../src/app/page-of.ts';
import { meetingFigures, trapOf } from '../../src/app/study/meeting-figures.ts';
import { MEETING_SECTIONS } from '../../src/app/study/meeting-sections.ts';
import { meetingGuide } from '../../src/app/study/meeting.ts';
import Meeting from '../../src/app/study/Meeting.svelte';
import { textsOf } from '../../src/app/study/page-words.ts';
import { piecesOf } from '../../src/app/study/pieces.ts';
import Study from '../../src/app/study/Study.svelte';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { complianceRule } from '../../src/model/compliance.ts';
import { currentRules } from '../../src/model/released-rules.ts';
import type { Rules } from '../../src/model/rules.ts';
import { forgotten } from '../../src/run/room.ts';
import { afterZh } from '../../src/app/study/meeting-after-zh.ts';
import { beforeZh } from '../../src/app/study/meeting-before-zh.ts';

// Finding things by role is slow in jsdom, on a busy machine very slow.
vi.setConfig({ testTimeout: 60_000 });

afterEach(() => locale.set('zh-CN'));

const marksOf = (words: string): string[] => piecesOf(words).flatMap((piece) => (piece.kind === 'words' ? [] : [piece.kind === 'own' ? 'own' : piece.text]));
const plain = (node: Element | null): string => (node?.textContent ?? '').replace(/[\u2060\s]+/g, ' ').trim();

describe('a text of a guide', () => {
  it('has links for rules and marks for additions, which stay on the line of what they mark', () => {
    expect(piecesOf('不去（CR23）。{own}好')).toEqual([
      { kind: 'words', text: '不去（' },
      { kind: 'rule', text: 'CR23' },
      { kind: 'words', text: '）。\u2060' },
      { kind: 'own' },
      { kind: 'words', text: '好' },
    ]);
    expect(piecesOf('Not here. {own}')[0]).toEqual({ kind: 'words', text: 'Not here.\u2060' });
  });
});

describe('the guide to department meetings', () => {
  it.each(MEETING_SECTIONS)('says the same in both languages: %s', (id) => {
    const [zh, en] = [meetingGuide.zh[id], meetingGuide.en[id]];
    expect(en.blocks.map(({ kind }) => kind)).toEqual(zh.blocks.map(({ kind }) => kind));
    zh.blocks.forEach((block, at) => {
      const [here, there] = [textsOf(block), en.blocks.slice(at, at + 1).flatMap(textsOf)];
      expect(there.map(marksOf)).toEqual(here.map(marksOf));
      expect([...here, ...there].filter((words) => words.trim() === '')).toEqual([]);
    });
  });

  it('names rules of conduct that exist, and no others', () => {
    const named = Object.values(meetingGuide).flatMap((sections) => Object.values(sections).flatMap(({ blocks }) => blocks.flatMap(textsOf)));
    const ids = new Set(named.flatMap((words) => words.match(/CR\d+/g) ?? []));
    expect(ids.size).toBeGreaterThan(15);
    for (const id of ids) expect(complianceRule(id), id).toBeDefined();
  });

  it('works the trap out as a run does: eight invited, two come, six fillers', () => {
    const { rates } = trapOf(8, 2, 6);
    expect([rates.attendance.value, rates.accuracy.value, rates.recall.value]).toEqual(['1.00', '0.25', '0.25']);
    expect(trapOf(0, 0, 0).rates.attendance.value).toBe('—');
  });

  it('takes every figure of the model from the rules', () => {
    const other: Rules = {
      ...currentRules,
      tariff: { ...currentRules.tariff, weak: 71, meeting: { absent: 72, essential: 73, accuracy: 74, question: 75, dose: 76, followUp: 77, notVisited: 78 } },
      room: { ...currentRules.room, weakAtAttention: 81, strongAtAttention: 82, week: 83, unanswered: [0, 0, -84, 0], lostByVisit: { numerator: 2, denominator: 85 } },
    };
    const figures = meetingFigures(other);
    const words = Object.values({ ...beforeZh(figures), ...afterZh(figures) })
      .flatMap(({ blocks }) => blocks.flatMap(textsOf))
      .join(' ');
    for (const figure of ['71', '72', '73', '74', '75', '76', '77', '78', '81', '82', '83', '−84', '2/85']) expect(words).toContain(figure);
  });

  it.each(['zh-CN', 'en'] as const)('has a heading for every entry of its contents, and leads to practice (%s)', (language) => {
    locale.set(language);
    const { container } = render(Meeting);
    const links = within(screen.getByRole('navigation')).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(MEETING_SECTIONS.map((id) => `#${id}`));
    for (const link of links) expect(container.querySelector(link.getAttribute('href') ?? '')?.textContent).toBe(link.textContent);
    expect(container.querySelector('a.do')?.getAttribute('href')).toBe('#/');
    expect(container.textContent).not.toContain('{own}');
  });

  it('draws what the rules say: agendas, rates, doses, visits and weights', () => {
    const { container } = render(Meeting);
    const { room } = currentRules;
    expect([...container.querySelectorAll('.agenda > p')].map(plain)).toEqual(
      [room.stageMinutes.standard, room.stageMinutes.short].map(({ total }) => expect.stringContaining(`${total ?? ''} 分`)),
    );
    expect(plain(screen.getByRole('row', { name: /^应到到场率/ }))).toContain('2 ÷ 8 = 0.25');
    expect(screen.getByRole('row', { name: `0–${room.weakAtAttention} 弱 弱 中` })).toBeTruthy();
    expect(screen.getByRole('row', { name: `${room.strongAtAttention}–10 中 强 强` })).toBeTruthy();
    expect(screen.getByRole('row', { name: `+3 +${3 - forgotten(currentRules, 3, 1)} +${3 - forgotten(currentRules, 3, 2)}` })).toBeTruthy();
    const weights = [...container.querySelectorAll('.rubric tbody th')].map(plain);
    expect(weights.map((words) => Number(/\d+/.exec(words)))).toEqual(Object.values(room.rubric));
    expect(weights.length).toBe(screen.getAllByText('本产品补充，原文缺失').length + 1);
  });

  it('says what an agenda has no minutes for, as long as that is so', () => {
    for (const { stages } of Object.values(currentRules.room.stageMinutes)) expect(stages.close).toBeUndefined();
  });

  it('shows the day on which its rules were checked, and that this is no legal advice', () => {
    const { container } = render(Meeting);
    expect(container.textContent).toMatch(/核对日期 \d{4}-\d\d-\d\d/);
    expect(screen.getAllByText(/教学模拟，非法律意见/).length).toBeGreaterThan(0);
  });

  it('links each old way to a rule, by its name', () => {
    const { container } = render(Meeting);
    const rows = [...container.querySelectorAll('.breaches tbody tr')];
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      const link = row.querySelector('a');
      const id = link?.getAttribute('href')?.replace('#/rules/', '') ?? '';
      expect(link?.textContent).toBe(`${id} ${complianceRule(id)?.name.zh ?? '?'}`);
    }
  });

  it('opens at the section its address names', async () => {
    render(Meeting, { params: { section: 'turnout' } });
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('turnout'));
  });
});

describe('the page of guides', () => {
  it('leads to each, under a style sheet of their own', () => {
    render(Study);
    expect(screen.getByRole('link', { name: '科室会，从头到尾' }).getAttribute('href')).toBe('#/study/meeting');
    expect(pageOf('/study/meeting')).toBe('study');
  });
});
