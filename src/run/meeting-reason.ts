import type { Id } from '../script/scenario.ts';
import { stageWords } from '../script/vocabulary.ts';
import type { Deduction } from './world.ts';

/** Details of the deductions that only a meeting has. */
export type MeetingDetail = Extract<Deduction['detail'], { kind: 'stage-overtime' | 'turnout' | 'accuracy' | 'question' | 'dose' | 'follow-up' | 'absent' }>;

const STAGE_EN: Readonly<Record<string, string>> = { talk: 'talk', questions: 'questions', comment: 'chief’s comment', close: 'close' };

/** One sentence for a line of the receipt that a visit cannot have. `name` names a person and `question` a question in the reader's language. */
export function meetingReason(detail: MeetingDetail, name: (id: Id) => string, question: (name: string) => string, zh: boolean): string {
  const names = (ids: readonly Id[]): string => ids.map(name).join(zh ? '、' : ', ');
  switch (detail.kind) {
    case 'stage-overtime': {
      const { stage, minutes, budget } = detail;
      const what = zh ? (stage === null ? '整场会' : stageWords.zh(stage)) : stage === null ? 'the whole meeting' : `the ${STAGE_EN[stage] ?? stage}`;
      return zh ? `${what}超时 ${minutes} 分钟（限 ${budget} 分钟）` : `${minutes} min over the ${budget} min of ${what}`;
    }
    case 'turnout':
      return zh ? `该到的没有到：${names(detail.absent)}` : `Invited and absent: ${names(detail.absent)}`;
    case 'accuracy':
      return zh ? `到会 ${detail.present} 人，名单上的只有 ${detail.expected} 人` : `Of ${detail.present} present only ${detail.expected} were on the list`;
    case 'question':
      return zh
        ? `${name(detail.doctor)}问的“${question(detail.name)}”没有答，也没有说何时答`
        : `“${question(detail.name)}”, asked by ${name(detail.doctor)}, was neither answered nor promised`;
    case 'dose':
      return zh ? `总结用 ${detail.style}，不合${names(detail.doctors)}眼下的状态` : `Closing in ${detail.style} did not fit ${names(detail.doctors)}`;
    case 'follow-up': {
      const missing = detail.missing.map(({ doctor, visits }) => (zh ? `${name(doctor)} ${visits} 次` : `${name(doctor)} ${visits}`)).join(zh ? '、' : ', ');
      return zh ? `会后少了回访：${missing}` : `Visits missing after the meeting: ${missing}`;
    }
    case 'absent':
      return zh ? `没有到会，一周内也没有去看：${names(detail.doctors)}` : `Absent and not visited within the week: ${names(detail.doctors)}`;
  }
}
