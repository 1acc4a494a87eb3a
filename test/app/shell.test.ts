import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followInPageLinks } from '../../src/app/in-page-links.ts';
import Masthead from '../../src/app/parts/Masthead.svelte';
import StateMark from '../../src/app/parts/StateMark.svelte';
import { locale } from '../../src/i18n/locale.svelte.ts';

beforeEach(() => locale.set('zh-CN'));

describe('the masthead', () => {
  it('leads to the pages and switches the language at once', async () => {
    render(Masthead);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['#/', '#/', '#/course', '#/quiz', '#/study', '#/rules', '#/help']);
    await fireEvent.click(screen.getByRole('button', { name: 'English' }));
    expect(screen.getByRole('link', { name: 'Rules' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('zhinuo-locale')).toBe('en');
  });

  afterEach(() => history.replaceState(null, '', location.pathname));

  it.each([
    ['#/quiz', '自测'],
    ['#/quiz/practice/safety', '自测'],
    ['#/drills', '自测'],
    ['#/course', '课程'],
    ['#/course/exam/pre', '课程'],
    ['#/exam/e1', '课程'],
    ['#/verify', '课程'],
    ['#/rules/CR04', '规则'],
    ['#/', '练习'],
  ])('marks where %s is: %s', async (address, name) => {
    render(Masthead);
    location.hash = address;
    await waitFor(() => expect(document.querySelector('[aria-current]')?.textContent).toBe(name));
    expect(document.querySelectorAll('[aria-current]')).toHaveLength(1);
  });

  it('says while a visit is played that leaving loses nothing', () => {
    render(Masthead, { title: '主任的旧账' });
    expect(screen.getByRole('link', { name: '离开，进度会留着' }).getAttribute('href')).toBe('#/');
    expect(screen.queryByRole('link', { name: '规则' })).toBeNull();
  });
});

describe('the mark of a state', () => {
  it('always carries its number, and its name unless that stands beside it', () => {
    const { container } = render(StateMark, { state: 'P3' });
    expect(container.textContent.replace(/\s+/g, ' ')).toBe('P3 有认知·不安的');
    expect(render(StateMark, { state: 'P3', bare: true }).container.textContent).toBe('P3');
  });
});

describe('a link to a place on the same page', () => {
  afterEach(() => {
    document.removeEventListener('click', followInPageLinks);
    document.body.innerHTML = '';
  });

  function click(html: string, init: MouseEventInit = {}): boolean {
    document.addEventListener('click', followInPageLinks);
    document.body.innerHTML = html;
    return document.querySelector('a')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init })) ?? true;
  }

  it('moves the focus there and leaves the router’s address alone', () => {
    expect(click('<a href="#moment-3">3</a><h3 id="moment-3">x</h3>')).toBe(false);
    expect(document.activeElement?.id).toBe('moment-3');
    expect(location.hash).toBe('');
  });

  it('opens what the place is folded into', () => {
    click('<a href="#c"></a><details><summary>x</summary><p id="c"></p></details>');
    expect(document.querySelector('details')?.open).toBe(true);
  });

  it('is not one where it leads to another page, or a key is held', () => {
    expect(click('<a href="#/rules">x</a>')).toBe(true);
    expect(click('<a href="#x">x</a><p id="x"></p>', { ctrlKey: true })).toBe(true);
  });

  it('does nothing where the place is gone', () => {
    expect(click('<a href="#gone">x</a>')).toBe(false);
  });
});
