import { severityWords, yesWords } from '../text/shared-words.ts';
import { complianceRule } from '../model/compliance.ts';
import type { RuleSeverity } from '../model/compliance-rule.ts';
import type { Finding } from '../text/findings.ts';
import { splitList } from '../text/ids.ts';
import { readOutline, type Note, type OutlineNode } from '../text/outline.ts';
import { clip, Report } from '../text/report.ts';
import type { Span } from '../text/span.ts';
import { fold } from '../text/width.ts';
import { readRuleId, type Words } from '../text/words.ts';
import { inSigns } from './formula.ts';
import type { NumberKey, Numbered, Part, Question, Quiz, Source, Speaker } from './question.ts';
import { QUIZ_GRAMMAR, type QuizKeyName } from './quiz-keys.ts';
import { groupWords, keyStatusWords, kindWords, sourceWords, truthWords, useWords } from './quiz-words.ts';
import { readGiven, readTolerance } from './read-number.ts';
import { shapeOf } from './shape.ts';

export interface ReadQuiz {
  /** The quiz, or null where the text has an error. */
  readonly quiz: Quiz | null;
  readonly findings: readonly Finding[];
}

/** Reads a file of questions (docs/quiz.md). Whatever the text, the answer is a quiz or findings with their places, never an exception. */
export function readQuiz(text: string): ReadQuiz {
  const report = new Report();
  const tree = readOutline(text, QUIZ_GRAMMAR, report);
  const { header } = tree;
  const reader = new Reader(report);
  const questions = tree.sections.map((node) => reader.question(node));
  if (tree.sections.length === 0) report.error('no-questions', header.at);
  const quiz: Quiz = {
    ...numbered(header),
    title: header.text.text,
    group: reader.word(header, 'group', groupWords, 'bad-group'),
    exam: reader.word(header, 'use', useWords, 'bad-use') === 'exam',
    lang: reader.plain(header, 'lang') ?? 'zh-CN',
    author: reader.plain(header, 'author'),
    version: reader.plain(header, 'version'),
    keyStatus: reader.word(header, 'keyStatus', keyStatusWords, 'bad-key-status') ?? 'proposed',
    sources: reader.sources(header),
    questions: questions.filter((question) => question !== null),
    tail: tree.tail,
  };
  return { quiz: report.failed ? null : quiz, findings: report.findings };
}

/** What has an id, from the outline; its notes in the order of keys, since the printer moves properties into theirs. */
export const numbered = ({ id, provisional, at, comments, notes }: Pick<OutlineNode<never, never>, 'id' | 'provisional' | 'at' | 'comments' | 'notes'>): Numbered => ({
  id,
  provisional,
  at,
  comments,
  notes: inKeyOrder(notes),
});

const inKeyOrder = (notes: readonly Note[]): readonly Note[] =>
  notes.length === 0 ? NO_NOTES : [...notes].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.nth - b.nth));
const NO_NOTES: readonly Note[] = [];

const SEVERITIES: readonly RuleSeverity[] = ['red', 'amber', 'watch'];

/** No source is longer. */
const MOST_SOURCE = 40;

/** `左 => 右` cut in two; null where there is no arrow or nothing on one of its sides. */
function pairOf(text: string): { readonly left: string; readonly right: string } | null {
  const arrow = /[=＝\-－−–][>＞]|→/.exec(text);
  if (arrow === null) return null;
  const left = text.slice(0, arrow.index).trim();
  const right = text.slice(arrow.index + arrow[0].length).trim();
  return left === '' || right === '' ? null : { left, right };
}

type QuizNode = OutlineNode<QuizKeyName, Speaker>;

class Reader {
  readonly #sources = new Map<string, readonly Source[]>();

  constructor(readonly report: Report) {}

  plain(node: QuizNode, key: QuizKeyName): string | null {
    return node.properties.get(key)?.[0]?.text ?? null;
  }

  /** A word of a closed list; null where the key is missing, null and a finding where it is none. */
  word<T extends string>(node: QuizNode, key: QuizKeyName, words: Words<T>, code: string): T | null {
    const span = node.properties.get(key)?.[0];
    if (span === undefined) return null;
    const value = words.read(span.text);
    if (value === undefined) this.report.error(code, span.at, { text: clip(span.text), known: words.chinese.join('、') });
    return value ?? null;
  }

  sources(node: QuizNode): readonly Source[] {
    const span = node.properties.get('source')?.[0];
    if (span === undefined) return [];
    // Many questions have the same; one with an error is read again, so that each place hears of it.
    const known = this.#sources.get(span.text);
    if (known !== undefined) return known;
    const before = this.report.findings.length;
    const read = this.#readSources(span);
    if (this.report.findings.length === before) this.#sources.set(span.text, read);
    return read;
  }

  #readSources(span: Span): readonly Source[] {
    const parts = fold(span.text)
      .split(/[,;；]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    // Separators alone are no source.
    return (parts.length === 0 ? [span.text] : parts).flatMap((part) => {
      const found = part.length > MOST_SOURCE ? null : /^(\S+?)(?:\s*§?\s*(\d+(?:\.\d+)*))?$/.exec(part);
      const text = found?.[1] === undefined ? undefined : sourceWords.read(found[1]);
      if (text === undefined) {
        this.report.error('bad-source', span.at, { text: clip(part), known: sourceWords.chinese.join('、') });
        return [];
      }
      return [{ text, section: found?.[2] ?? null }];
    });
  }

  question(node: QuizNode): Question | null {
    const typed = node.properties.get('type')?.[0];
    const kind = this.word(node, 'type', kindWords, 'bad-type');
    if (typed === undefined) this.report.error('no-type', node.at, { known: kindWords.chinese.join('、') });
    if (kind === null) return null;
    const conceptSpan = node.properties.get('concept')?.[0];
    const concepts = conceptSpan === undefined ? [] : splitList(conceptSpan.text);
    if (concepts.length === 0) this.report.error('no-concept', conceptSpan?.at ?? node.at);
    const confidence = this.word(node, 'confidence', yesWords, 'bad-yes');
    const question: Question = {
      id: node.id,
      provisional: node.provisional,
      at: node.at,
      comments: node.comments,
      notes: inKeyOrder(node.notes),
      kind,
      stem: node.text.text,
      lines: node.lines,
      concepts,
      sources: this.sources(node),
      keyStatus: this.word(node, 'keyStatus', keyStatusWords, 'bad-key-status'),
      confidence: confidence === null ? null : confidence === 'yes',
      hints: node.properties.get('hint')?.map(({ text }) => text) ?? [],
      why: this.plain(node, 'why'),
      level: this.level(node.properties.get('level')?.[0]),
      parts: node.parts.map((part) => this.part(part, kind)),
      number: kind === 'number' ? this.number(node) : null,
      rules: this.rules(node.properties.get('rules')?.[0]),
    };
    shapeOf(question, node, this.report);
    return question;
  }

  level(span: Span | undefined): number | null {
    if (span === undefined) return null;
    const level = Number(fold(span.text));
    if (Number.isInteger(level) && level >= 1 && level <= 5) return level;
    this.report.error('number-range', span.at, { value: clip(span.text), least: 1, most: 5 });
    return null;
  }

  number(node: QuizNode): NumberKey {
    const given = (node.properties.get('given') ?? []).flatMap((span) => readGiven(span, this.report) ?? []);
    const tolerance = node.properties.get('tolerance')?.[0];
    return {
      given,
      answer: fold(inSigns(this.plain(node, 'answer') ?? '')),
      unit: this.plain(node, 'unit'),
      tolerance: (tolerance === undefined ? null : readTolerance(tolerance, this.report)) ?? { value: '0', relative: false },
    };
  }

  rules(span: Span | undefined): string[] {
    if (span === undefined) return [];
    const all = splitList(span.text);
    // Separators alone are no rule.
    return (all.length === 0 ? [span.text] : all).flatMap((written) => {
      const rule = readRuleId(written);
      if (rule !== undefined && complianceRule(rule) !== undefined) return [rule];
      this.report.error('unknown-rule', span.at, { rule: clip(written) });
      return [];
    });
  }

  part(node: QuizNode, kind: Question['kind']): Part {
    const pair = kind === 'match' && node.mark === 'piece' ? pairOf(node.text.text) : null;
    if (kind === 'match' && node.mark === 'piece' && pair === null) this.report.error('no-arrow', node.at, {}, { text: ' => ' });
    const written = pair === null ? node.text.text : pair.left;
    const text = kind === 'true-false' ? (truthWords.read(written) ?? written) : kind === 'cue' ? fold(written).toUpperCase() : written;
    // Field by field: spreading one object into another is what most of the reading would go into.
    return {
      id: node.id,
      provisional: node.provisional,
      at: node.at,
      comments: node.comments,
      notes: inKeyOrder(node.notes),
      mark: node.mark ?? 'piece',
      text,
      other: pair === null ? null : pair.right,
      breach: this.breach(node),
      why: this.plain(node, 'why'),
    };
  }

  breach(node: QuizNode): Part['breach'] {
    // Most parts have a reason and nothing else.
    if (node.properties.size === Number(node.properties.has('why'))) return null;
    const [severity, second] = SEVERITIES.filter((one) => node.properties.has(one));
    const span = severity === undefined ? undefined : node.properties.get(severity)?.[0];
    if (severity === undefined || span === undefined) return null;
    if (second !== undefined) this.report.error('key-twice', node.properties.get(second)?.[0]?.at ?? node.at, { key: severityWords.zh(second), line: span.at.line });
    const rule = readRuleId(span.text);
    if (rule === undefined || complianceRule(rule) === undefined) {
      this.report.error('unknown-rule', span.at, { rule: clip(span.text) });
      return null;
    }
    return { severity, rule };
  }
}
