import { rateWords, variableWords } from './vocabulary.ts';
import type { Atom, Condition, Id } from './scenario.ts';

/** How persons are named, and whom a bare state or variable means where the condition stands. */
export interface PrintScope {
  readonly doctor: Id | null;
  nameOf(id: Id): string;
  idOf(id: Id): Id;
}

/** A condition in its canonical Chinese form, without brackets (script-format.md §5). */
export const printCondition = (condition: Condition, scope: PrintScope): string => condition.map(({ not, atom }) => `${not ? '非 ' : ''}${printAtom(atom, scope)}`).join(' ');

/** The same in brackets and with a blank behind, or nothing for an empty one. */
export const printGuard = (condition: Condition, scope: PrintScope): string => (condition.length === 0 ? '' : `[${printCondition(condition, scope)}] `);

function printAtom(atom: Atom, scope: PrintScope): string {
  const who = (id: Id): string => (id === scope.doctor ? '' : `${scope.nameOf(id)}.`);
  switch (atom.kind) {
    case 'state':
      return `${who(atom.who)}${atom.states.join('/')}`;
    case 'variable':
      return `${who(atom.who)}${variableWords.zh(atom.variable)}${atom.op}${atom.value}`;
    case 'start':
      return `${who(atom.who)}起点 ${atom.state}`;
    case 'minutes':
      return `分钟${atom.op}${atom.value}`;
    case 'taken':
      return `#${scope.idOf(atom.id)}`;
    case 'flag':
      return `有 ${atom.name}`;
    case 'chance':
      return `变数 ${atom.name}`;
    case 'owes':
      return `欠 ${atom.promise}`;
    case 'broke':
      return `失信 ${atom.promise}`;
    case 'right':
      return '诊断对';
    case 'wrong':
      return '诊断错';
    case 'attention':
      return `关注${atom.op}${atom.value}`;
    case 'present':
      return `${scope.nameOf(atom.who)}.到场`;
    case 'rate':
      return `${rateWords.zh(atom.rate)}${atom.op}${atom.value}`;
    case 'open':
      return atom.question === null ? '待答' : `待答 ${atom.question}`;
    case 'answered':
      return `已答 ${atom.question}`;
  }
}
