import { lastingId } from '../text/ids.ts';
import type { Course, CourseStep, Gate } from './course.ts';
import { ALL_COURSE_KEYS, type CourseKeyName } from './course-keys.ts';
import type { Numbered } from './question.ts';
import { groupWords } from './quiz-words.ts';
import { attemptWords, noneWords } from './read-course.ts';

/** A course as canonical text: reading it again gives the same course, printing twice changes nothing, comments and ids survive. */
export function printCourse(course: Course): string {
  const out: string[] = [];
  const comment = (text: string, indent: string): void => void out.push(text === '' ? `${indent}//` : `${indent}// ${text}`);
  const head = ({ comments }: Numbered, line: string): void => {
    for (const text of comments) comment(text, '');
    out.push(line);
  };
  /** `otherwise`: what holds where nothing is written; written only under a comment, which else would stand elsewhere. */
  const key = (owner: Numbered, name: CourseKeyName, value: string | number | null, indent = '', otherwise: string | null = null): void => {
    const notes = owner.notes.filter((note) => note.key === name);
    const written = value ?? (notes.length > 0 ? otherwise : null);
    if (written === null) return;
    for (const note of notes) comment(note.text, indent);
    out.push(`${indent}${ALL_COURSE_KEYS.zh(name)}：${written}`);
  };
  const taken = new Set([course, ...course.days, ...course.days.flatMap(({ steps }) => steps)].filter(({ provisional }) => !provisional).map(({ id }) => id));
  const idOf = ({ id, provisional }: Numbered, prefix: string): string => (provisional ? lastingId(prefix, taken) : id);

  const courseId = (): string => {
    if (taken.has('course')) return lastingId('course', taken);
    taken.add('course');
    return 'course';
  };

  head(course, `# ${course.title} {#${course.provisional ? courseId() : course.id}}`);
  key(course, 'intro', course.intro);
  key(course, 'lang', course.lang === 'zh-CN' ? null : course.lang, '', 'zh-CN');
  key(course, 'author', course.author);
  key(course, 'version', course.version);
  for (const day of course.days) {
    out.push('');
    head(day, `## ${day.title} {#${idOf(day, 'd')}}`);
    key(day, 'day', day.day);
    key(day, 'note', day.note);
    for (const step of day.steps) printStep(step);
  }
  for (const text of course.tail) comment(text, '');
  return `${out.join('\n')}\n`;

  function printStep(step: CourseStep): void {
    const { task, gate } = step;
    head(step, `> ${step.title} {#${idOf(step, 's')}}`);
    const own = (name: CourseKeyName, value: string | number | null, otherwise?: string): void => key(step, name, value, '  ', otherwise);
    own('page', task.kind === 'page' ? task.pages.join('、') : null);
    own('quiz', task.kind === 'quiz' ? `${task.group === null ? '全部' : groupWords.zh(task.group)} ${task.count}` : null);
    own('visit', task.kind === 'visit' ? task.script : null);
    own('meeting', task.kind === 'meeting' ? task.script : null);
    own('exam', task.kind === 'exam' ? task.paper : null);
    own('review', task.kind === 'review' ? '到期' : null);
    own('perGroup', task.kind === 'exam' ? task.perGroup : null);
    own('minutes', task.kind === 'exam' ? `${task.minutes}分钟` : null);
    own('pass', gate.pass);
    own('red', gate.noRed ? noneWords.zh('none') : null);
    own('attempts', attempts(gate), attemptWords.zh('best'));
  }
}

function attempts({ attempts: which }: Gate): string | null {
  if (which.kind === 'first') return attemptWords.zh('first');
  return which.of === null ? null : `${attemptWords.zh('best')} ${which.of}`;
}
