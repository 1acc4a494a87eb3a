import { Words } from './words.ts';

/** Words that scripts and quizzes share. */
export const severityWords = new Words<'red' | 'amber' | 'watch'>({ red: ['红线', 'red'], amber: ['黄线', 'amber'], watch: ['提醒', 'watch'] });
export const yesWords = new Words<'yes' | 'no'>({ yes: ['是', 'yes'], no: ['否', 'no'] });
