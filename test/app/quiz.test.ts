import { render, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '../../src/app/play/keys.svelte.ts';
import Practice from '../../src/app/quiz/Practice.svelte';
import { locale } from '../../src/i18n/locale.svelte.ts';
import type { AnswerRow } from '../../src/records/answers.ts';
import { asked, forgetAll, goOn, head, kept, keysOf, name, pair, press, stem, type, words } from './quiz-page.ts';

vi.mock('virtual:quizzes', () => import('./own-quizzes.ts'));
vi.mock('virtual:quiz-texts', () => import('./own-quizzes.ts'));
window.scrollTo = () => undefined;

/** Opens the practice of a group, which here has one question. */
async function open(group: string): Promise<HTMLElement> {
  render(Practice, { params: { group } });
  return asked();
}
/** The numbers of the question about beds, as they stand on the screen. */
const numbers = (): [beds: number, turns: number] => {
  const [beds = 0, turns = 0] = (stem().match(/\d+/g) ?? []).map(Number);
  return [beds, turns];
};

beforeEach(async () => {
  locale.set('zh-CN');
  await keys.set(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await forgetAll();
});

interface Given {
  readonly by: () => Promise<void>;
  readonly verdict: string;
  readonly row: Partial<AnswerRow>;
}
interface Asked {
  readonly group: string;
  readonly right: Given;
  readonly wrong: Given;
  /** Said once it is answered, whatever was answered. */
  readonly said: readonly string[];
}
const KINDS: Readonly<Record<string, Asked>> = {
  single: {
    group: 'platforms',
    right: { by: () => press(...keysOf('对的一项'), 'r'), verdict: '答对了。 把握 95%，+3 分', row: { answer: 'a', right: true, got: 1, of: 1, confidence: 95 } },
    wrong: { by: () => press(...keysOf('也是错的'), 'r'), verdict: '没答对。 把握 95%，−6 分', row: { answer: 'c', right: false, got: 0, of: 1, confidence: 95 } },
    said: ['对在时间。', '错在地点。', '错在人。', '整道题的道理，见 CR04。', '教材甲', '三个平台 MWP', '建议（未经专家评定）'],
  },
  several: {
    group: 'styles',
    right: { by: () => press(...keysOf('另一样', '头一样')), verdict: '答对了。', row: { answer: 'b,a', right: true, got: 2, of: 2, confidence: null } },
    wrong: { by: () => press(...keysOf('头一样')), verdict: '对了一部分：2 分里得 1 分。', row: { answer: 'a', right: false, got: 1, of: 2, confidence: null } },
    said: ['头一样的理由。', '另一样的理由。', '多余的理由。', '教材乙', '教材丙'],
  },
  'true-false': {
    group: 'transition',
    right: { by: () => press(...keysOf('错'), 'w'), verdict: '答对了。 把握 60%，+1 分', row: { answer: 'no', right: true, got: 1, of: 1, confidence: 60 } },
    wrong: { by: () => press('1', 'e'), verdict: '没答对。 把握 80%，−2 分', row: { answer: 'yes', right: false, got: 0, of: 1, confidence: 80 } },
    said: ['是圆的。', '看着平罢了。', '法规与行业规则', '经专家评定'],
  },
  order: {
    group: 'meeting',
    right: { by: () => press(...keysOf('早上', '中午', '晚上')), verdict: '答对了。', row: { answer: 'a>b>c', right: true, got: 3, of: 3, confidence: null } },
    wrong: { by: () => press(...keysOf('中午', '早上', '晚上')), verdict: '对了一部分：3 分里得 1 分。', row: { answer: 'b>a>c', right: false, got: 1, of: 3 } },
    said: ['照时间排。', '教材乙'],
  },
  match: {
    group: 'safety',
    right: { by: () => pair({ 苹果: '红色', 天空: '蓝色', 国旗: '红色' }), verdict: '答对了。', row: { answer: 'a=a,b=b,c=a', right: true, got: 3, of: 3, confidence: null } },
    wrong: { by: () => pair({ 苹果: '黑色', 天空: '蓝色', 国旗: '红色' }), verdict: '对了一部分：3 分里得 2 分。', row: { answer: 'a=x,b=b,c=a', right: false, got: 2, of: 3 } },
    said: ['苹果红。', '照着颜色配。', '本产品补充'],
  },
  number: {
    group: 'customers',
    right: { by: () => type(`${numbers()[0] * numbers()[1] * 2} 盒`), verdict: '答对了。', row: { right: true, got: 1, of: 1, confidence: null } },
    wrong: { by: () => type('7'), verdict: '没答对。', row: { answer: '7', right: false, got: 0, of: 1, confidence: null } },
    said: ['答案：', '教材丙'],
  },
  cue: {
    group: 'readiness',
    right: { by: () => press('2', 'q'), verdict: '答对了。 把握 40%，+1 分', row: { right: true, got: 1, of: 1, confidence: 40 } },
    wrong: { by: () => press('4', 'q'), verdict: '没答对。 把握 40%，0 分', row: { right: false, got: 0, of: 1, confidence: 40 } },
    said: ['没有推开。', '抓住一点来问。', '还没用过。', '没有首选的话。', 'P2 没认知·有兴趣'],
  },
  breach: {
    group: 'compliance',
    right: {
      by: async () => {
        await name('您放心用', 'CR11');
        await name('他上个月', 'CR04');
      },
      verdict: '答对了。',
      row: { answer: 'a:CR11,c:CR04', right: true, got: 4, of: 4, confidence: null },
    },
    wrong: { by: () => name('他上个月', 'CR07'), verdict: '对了一部分：4 分里得 1 分。', row: { answer: 'c:CR07', right: false, got: 1, of: 4 } },
    said: ['话说满了。', '两句过了线。', '法规与行业规则'],
  },
};

describe.each(Object.entries(KINDS))('a question of the kind %s', (_kind, { group, right, wrong, said }) => {
  it.each([
    ['right', right],
    ['wrong', wrong],
  ])('can be answered %s by the keyboard, says the verdict, the points and the reasons, and is kept once', async (_how, { by, verdict, row }) => {
    const form = await open(group);
    const button = form.querySelector('button.do');
    expect(button?.hasAttribute('disabled')).toBe(true);
    await by();
    expect(button?.hasAttribute('disabled')).toBe(false);
    expect(form.textContent).not.toContain(said[0]);
    await press('Enter');
    expect(head()).toBe(verdict);
    for (const one of said) expect(form.textContent).toContain(one);
    // The focus has stayed, so that the same key leads on.
    await goOn();
    expect(head()).not.toBe(verdict);
    const rows = await kept();
    expect(rows).toMatchObject([{ mode: 'practice', hints: 0, ...row }]);
    expect(rows[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('what a marked question shows', () => {
  it('names for each breach the rule it broke, beside what was made of it', async () => {
    await open('compliance');
    await name('他上个月', 'CR07');
    await name('这是说明书', 'CR15');
    await press('Enter');
    expect([...document.querySelectorAll('.passage .judged')].map((one) => one.textContent.replace(/\s+/g, ' ').trim())).toEqual([
      expect.stringMatching(/^CR11 .*漏 话说满了。$/),
      '误',
      expect.stringMatching(/^CR04 .*规则不对$/),
    ]);
  });

  it('says where each step stands and where it was put', async () => {
    await open('meeting');
    await press(...keysOf('中午', '早上', '晚上'), 'Enter');
    expect([...document.querySelectorAll('.steps-to-order li')].map((one) => one.textContent.replace(/\s+/g, ' ').trim())).toEqual([
      '1 早上 你放在第 2 步',
      '2 中午 你放在第 1 步',
      '3 晚上 你也放在这里',
    ]);
  });

  it('says that a sure mistake is worth a second look, and nothing of the kind where it was a guess', async () => {
    await open('readiness');
    await press('4', 'q', 'Enter');
    expect(words('.answered')).not.toContain('你很有把握');
    await goOn();
    await press('4', 'r', 'Enter');
    expect(words('.answered')).toContain('你很有把握，却错了');
  });

  it('says when it comes again', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 2, 10, 12) });
    await open('readiness');
    await press('4', 'q', 'Enter');
    expect(words('.answered')).toContain('10 分钟后再问你这道题。');
  });

  it('takes a step back when it is pressed again', async () => {
    await open('meeting');
    await press(...keysOf('中午', '早上', '中午', '中午', '晚上'), 'Enter');
    expect(head()).toBe('答对了。');
  });
});

describe('numbers', () => {
  it('differ from serving to serving, and the answer is marked by those on the screen', async () => {
    let seed = 0;
    const draw = crypto.getRandomValues.bind(crypto);
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((list) => (list instanceof Int32Array ? list.fill((seed += 1)) : draw(list)));
    await open('customers');
    const seen = new Set<string>();
    for (let time = 0; time < 4; time += 1) {
      seen.add(stem());
      const [beds, turns] = numbers();
      await type(`${beds * turns * 2}`);
      await press('Enter');
      expect(head()).toBe('答对了。');
      expect(words('.answered')).toContain(`一共 ${beds * turns * 2} 盒。`);
      await goOn();
    }
    expect(seen.size).toBe(4);
    expect(new Set((await kept()).map((row) => row.seed)).size).toBe(4);
  });

  it('are read as people write them; what is none cannot be given as an answer', async () => {
    const form = await open('customers');
    await type('１，００８盒');
    expect(words('#amount-read')).toBe('读作 1008 盒');
    await type('八百六十四');
    expect(words('#amount-read')).toBe('读作 864 盒');
    await type('许多');
    expect(words('#amount-read')).toContain('读不出来');
    await press('Enter');
    expect(head()).toBe('写下得数');
    expect(form.querySelector('button.do')?.textContent).toContain('先写一个数');
  });

  it('of a known slip say what it forgot', async () => {
    const form = await open('customers');
    const [beds] = numbers();
    await type(`${beds * 2}`);
    await press('Enter');
    expect(form.textContent).toContain(`漏了周转，只有 ${beds * 2} 盒。`);
  });

  it('may carry the unit in the reader’s language', async () => {
    locale.set('en');
    await open('customers');
    await waitFor(() => expect(stem()).toContain('how many boxes?'));
    const [beds, turns] = numbers();
    await type(`${beds * turns * 2} boxes`);
    expect(words('#amount-read')).toBe(`Read as ${beds * turns * 2} boxes`);
    await press('Enter');
    expect(head()).toBe('Right.');
    expect(await kept()).toMatchObject([{ answer: `${beds * turns * 2}`, right: true }]);
  });
});
