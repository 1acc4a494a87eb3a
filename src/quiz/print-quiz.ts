import { yesWords } from '../text/shared-words.ts';
import { lastingId } from '../text/ids.ts';
import type { Numbered, Part, Question, Quiz, Source } from './question.ts';
import { ALL_QUIZ_KEYS, type QuizKeyName } from './quiz-keys.ts';
import { groupWords, kindWords, sourceWords, speakerWords, truthWords, useWords } from './quiz-words.ts';

const MARK: Readonly<Record<Part['mark'], string>> = { right: '+', wrong: '-', piece: '>' };

/** A quiz as canonical text: reading it again gives the same quiz, printing twice changes nothing, comments and ids survive, missing ids are written. */
export function printQuiz(quiz: Quiz): string {
  const out: string[] = [];
  const comment = (text: string, indent: string): void => void out.push(text === '' ? `${indent}//` : `${indent}// ${text}`);
  const head = ({ comments }: Pick<Numbered, 'comments'>, line: string, indent = ''): void => {
    for (const text of comments) comment(text, indent);
    out.push(line);
  };
  /** `otherwise`: what holds where nothing is written; written only under a comment, which else would stand elsewhere. */
  const key = (owner: Numbered, name: QuizKeyName, written: readonly string[], indent = '', otherwise?: string): void => {
    const notes = owner.notes.filter((note) => note.key === name);
    const values = written.length === 0 && notes.length > 0 && otherwise !== undefined ? [otherwise] : written;
    values.forEach((value, nth) => {
      for (const note of notes) if (note.nth === nth || (nth === values.length - 1 && note.nth > nth)) comment(note.text, indent);
      out.push(`${indent}${ALL_QUIZ_KEYS.zh(name)}：${value}`);
    });
  };
  const maybe = (value: string | number | null): string[] => (value === null ? [] : [String(value)]);

  const taken = new Set(quiz.questions.filter(({ provisional }) => !provisional).map(({ id }) => id));
  head(quiz, `# ${quiz.title} {#${quiz.provisional ? 'quiz' : quiz.id}}`);
  key(quiz, 'group', quiz.group === null ? [] : [groupWords.zh(quiz.group)]);
  key(quiz, 'use', quiz.exam ? [useWords.zh('exam')] : [], '', useWords.zh('practice'));
  key(quiz, 'lang', quiz.lang === 'zh-CN' ? [] : [quiz.lang], '', 'zh-CN');
  key(quiz, 'author', maybe(quiz.author));
  key(quiz, 'version', maybe(quiz.version));
  key(quiz, 'keyStatus', quiz.keyStatus === 'proposed' ? [] : [quiz.keyStatus], '', 'proposed');
  key(quiz, 'source', sources(quiz.sources));
  for (const question of quiz.questions) {
    out.push('');
    printQuestion(question);
  }
  for (const text of quiz.tail) comment(text, '');
  return `${out.join('\n')}\n`;

  function printQuestion(question: Question): void {
    const { number } = question;
    head(question, `## ${question.stem} {#${question.provisional ? lastingId('q', taken) : question.id}}`);
    const ids = new Set([...question.parts, ...question.lines].filter(({ provisional }) => !provisional).map(({ id }) => id));
    const idOf = (one: { readonly id: string; readonly provisional: boolean }, prefix: string): string => (one.provisional ? lastingId(prefix, ids) : one.id);
    for (const line of question.lines) head(line, `${line.who === null ? `（${line.text}）` : `${speakerWords.zh(line.who)}：${line.text}`} {#${idOf(line, 'l')}}`);
    key(question, 'type', [kindWords.zh(question.kind)]);
    key(question, 'concept', [question.concepts.join('、')]);
    key(question, 'keyStatus', maybe(question.keyStatus));
    key(question, 'source', sources(question.sources));
    key(question, 'level', maybe(question.level));
    key(question, 'confidence', question.confidence === null ? [] : [yesWords.zh(question.confidence ? 'yes' : 'no')]);
    key(question, 'given', number?.given.map(({ name, written }) => `${name} ${written}`) ?? []);
    key(question, 'answer', maybe(number?.answer ?? null));
    key(question, 'unit', maybe(number?.unit ?? null));
    const tolerance = number === null || number.tolerance.value === '0' ? null : `${number.tolerance.value}${number.tolerance.relative ? '%' : ''}`;
    key(question, 'tolerance', maybe(tolerance), '', '0');
    key(question, 'rules', question.rules.length === 0 ? [] : [question.rules.join('、')]);
    key(question, 'hint', question.hints);
    key(question, 'why', maybe(question.why));
    for (const part of question.parts) printPart(question, part, idOf(part, 'a'));
  }

  function printPart({ kind }: Question, part: Part, id: string): void {
    const text = kind === 'true-false' ? truthWords.zh(part.text === 'true' ? 'true' : 'false') : part.text;
    head(part, `${MARK[part.mark]} ${text}${part.other === null ? '' : ` => ${part.other}`} {#${id}}`);
    for (const severity of ['red', 'amber', 'watch'] as const) key(part, severity, part.breach?.severity === severity ? [part.breach.rule] : [], '  ');
    key(part, 'why', maybe(part.why), '  ');
  }
}

const sources = (all: readonly Source[]): string[] =>
  all.length === 0 ? [] : [all.map(({ text, section }) => `${sourceWords.zh(text)}${section === null ? '' : ` ${section}`}`).join('、')];
