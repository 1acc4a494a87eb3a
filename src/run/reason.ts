import type { Tongue } from '../text/finding-sentence.ts';
import { questionWords } from '../script/question-words.ts';
import { doctorsOf, type Id, type Scenario } from '../script/scenario.ts';
import { meetingReason } from './meeting-reason.ts';
import { indexOf } from './script-index.ts';
import type { Deduction, DeductionDetail } from './world.ts';

type Of<Kind extends DeductionDetail['kind']> = Extract<DeductionDetail, { kind: Kind }>;

const CONTACT_WORDS = { zh: '分钟', en: 'min' } as const;

/** One sentence for a line of the receipt: what was done, and against what (domain.md §4.2). Names come from the scenario given, so a translated one reads in its language. */
export function reasonOf(deduction: Deduction, scenario: Scenario, tongue: Tongue): string {
  const zh = tongue === 'zh';
  const { detail } = deduction;
  const name = (id: Id): string => doctorsOf(scenario).find((doctor) => doctor.id === id)?.name ?? id;
  switch (detail.kind) {
    case 'diagnosis':
      return diagnosisSentence(detail, doctorsOf(scenario).length > 1 ? name(detail.doctor) : '', zh);
    case 'evidence':
      return evidenceSentence(detail, zh);
    case 'style':
      return zh ? `对 ${detail.state} 的医生用了 ${detail.style}` : `${detail.style} with a doctor in ${detail.state}`;
    case 'weak':
      return zh ? `这一步的做法偏弱（${detail.style}）` : `This was weakly done (${detail.style})`;
    case 'script': {
      const act = [...indexOf(scenario).acts.values()].find((one) => one.act.at.line === deduction.line)?.act;
      return zh ? `剧本规定的扣分${act === undefined ? '' : `：${act.text}`}` : `Set by the script${act === undefined ? '' : `: ${act.text}`}`;
    }
    case 'breach':
      return zh ? `${detail.severity === 'red' ? '红线' : '黄线'} ${detail.rule}` : `${detail.severity === 'red' ? 'Red line' : 'Amber'} ${detail.rule}`;
    case 'duty':
      return zh ? `“${detail.name}”该做而没有做（${detail.rule}）` : `“${detail.name}” was due and not done (${detail.rule})`;
    case 'promise':
      return zh
        ? `答应${name(detail.doctor)}的“${questionWords(scenario, detail.name)}”过期没有兑现`
        : `“${questionWords(scenario, detail.name)}”, promised to ${name(detail.doctor)}, was not kept in time`;
    case 'checklist': {
      const text = indexOf(scenario).acts.get(detail.item)?.act.text ?? detail.item;
      return zh ? `${detail.missed ? '漏了' : '不该选'}：${text}` : `${detail.missed ? 'Missed' : 'Should not be ticked'}: ${text}`;
    }
    case 'overtime':
      return zh
        ? `这次接触超时 ${detail.minutes} ${CONTACT_WORDS.zh}（限 ${detail.budget} ${CONTACT_WORDS.zh}）`
        : `${detail.minutes} ${CONTACT_WORDS.en} over the ${detail.budget} ${CONTACT_WORDS.en} of this contact`;
    case 'target':
      return zh ? (detail.half ? '目标只达到一半' : '目标没有达到') : detail.half ? 'The goal was half reached' : 'The goal was not reached';
    default:
      return meetingReason(
        detail,
        (id) => scenario.cast.find((person) => person.id === id)?.name ?? id,
        (asked) => questionWords(scenario, asked),
        zh,
      );
  }
}

function diagnosisSentence({ named, actual, confidence }: Of<'diagnosis'>, who: string, zh: boolean): string {
  if (named === actual) {
    if (zh) return `${who}读对了（${actual}），只报了 ${confidence}% 的把握`;
    return `${who === '' ? 'Read' : `${who} read`} right (${actual}), but at only ${confidence}%`;
  }
  if (zh) return `${who}报 ${named}，把握 ${confidence}%；其实在 ${actual}`;
  return `${who === '' ? 'Named' : `${who} named`} ${named} at ${confidence}%; it was ${actual}`;
}

function evidenceSentence({ wrong, missed }: Of<'evidence'>, zh: boolean): string {
  const parts: string[] = [];
  if (wrong.length > 0)
    parts.push(zh ? `划了 ${wrong.length} 句说明不了状态的话` : `${wrong.length} underlined ${wrong.length === 1 ? 'line says' : 'lines say'} nothing about the state`);
  if (missed.length > 0) parts.push(zh ? '说明状态的话一句也没划' : 'no line that shows the state was underlined');
  return parts.join(zh ? '；' : '; ');
}
