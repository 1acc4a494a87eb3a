import { currentRules } from '../../../model/released-rules.ts';
import { figure, head, list, model, steps, terms, text, type Page } from '../guide.ts';
import { quizMean, quizPoints, quizTurns, visitMean, visitPoints, visitTurns } from './certainty-numbers.ts';

const { tariff, bounds } = currentRules;
const marks = (confidence: 40 | 60 | 80 | 95): string => `right ${quizPoints(confidence)[0]}, wrong ${quizPoints(confidence)[1]}`;
const losses = (confidence: 40 | 60 | 80 | 95): string => `${visitPoints(confidence)[0]} if right, ${visitPoints(confidence)[1]} if wrong`;

export const pages: Readonly<Record<string, Page>> = {
  transition: {
    lead: 'A new name is no change: it is one when money and activity stop following the boxes and follow the doctors’ questions.',
    blocks: [
      text('On the way from pay per box to academic work, the text says, stand three hurdles. Know first which one you are stuck at.'),
      terms(
        [
          'The books no longer show it',
          'A box had its price, and what went in could be matched with what came out; what academic work costs and what it brings cannot. Today, look at doubts settled and answers delivered on time, and stop counting by the box (CR05). {own}',
        ],
        [
          'The new way takes skill',
          'The old one took least effort. Now needs have to be found, meetings prepared, things followed up, and the effect is uncertain. Learn whichever piece is missing. {own}',
        ],
        [
          'Those above have not done it either',
          'Superiors do not know how, and while rivals have not changed their demands are soft. Ask yours to come along into the field. {own}',
        ],
      ),
      head('Four ways'),
      list(
        'Hold the bottom line: no pay per box, no cards, all activity academic (CR05, CR06).',
        'Make it understood, and make people able: why it matters, why it can be done, how, and who has done it.',
        'The superior goes in front, territory by territory, and looks whether people hold money and dare not use it. If once is not enough, teach twice.',
        'Train first-line managers: coaching, joint follow-up visits, checking at the weekly meeting.',
      ),
      head('When there is budget left'),
      text(
        'Money goes slowly mostly because people dare not or know not how, so the text has superiors watch how spending progresses. But once progress is a target, people spend for spending’s sake as the quarter ends. State what is left, which meetings were not held and at which step they got stuck; ask your superior to do that step while you watch, then to watch you do it. Spending less is no fault. {own}',
      ),
      text('Not allowed: books as presents for doctors (CR06), accounting for meetings not held (CR20), a meeting on something nobody asked. {own}'),
      head('Has a team really changed? Look at this'),
      list(
        'For every meeting somebody can name the visit and the person the question came from. No need found, no meeting planned. {own}',
        'What stayed open at a meeting has a written answer by its date; criticism is noted in the words used. {own}',
        'Meeting money worked out from use, a card “for books only”, a fee for speaking to one’s own department: new names, old road (CR05, CR06, CR09). {own}',
        'Number of meetings, progress of spending and volume count for nothing. Nor does anybody find out who prescribed how much, to see whether a meeting helped (CR04). {own}',
      ),
      text('Doctors are watching too. “It used to be presents, now it’s papers” doubts why you have come. Ask first, then see whether it looks like {p1}. {own}'),
    ],
  },
  'evidence-chain': {
    lead: 'Six links, each written down as it happens, each pointing back to the one before; a gap is no disgrace, tampering is.',
    blocks: [
      text(
        'The text’s evidence chain comes from the advertisement of a piece of software, whose claims nobody has checked. We take only the idea: leave a true record at each step, so that it can be traced afterwards. For a department meeting that makes six links. {own}',
      ),
      steps(
        'Plan: what the department asked, and who it is for. Answers “why hold it at all?” {own}',
        'Approval: given before the meeting, with a number. Answers “who said yes, before or after?” {own}',
        'Sign-in: those who come sign for themselves, with the time. Answers “who was in the room?” {own}',
        'Content version: which one was shown, when it was approved, whether it was still valid (CR15).',
        'Question log: who asked what, how it was answered; what stayed open, who answers it and when. {own}',
        'Follow-up: visits from the next day on; what was promised, handed to whom and when. Once people have gone, this link breaks most easily. {own}',
      ),
      head('How to check a chain'),
      list(
        'Dates. Approval and version must be earlier than the meeting; every link may be there, and the dates in a row still give it away. {own}',
        'Heads. Eight invited and seven present are two figures: written as they were, nothing is broken. Eight signatures for seven people is a break. {own}',
        'Loose ends. What the log leaves open has to turn up again in the follow-up. {own}',
      ),
      text(
        'With one link missing a meeting is not complete: count meetings, and give no discount by the link. Of 10 meetings, 2 lack the sign-in and 3 the follow-up, 1 of them both: 2 + 3 − 1 = 4 have a gap, so 60% are complete. {own}',
      ),
      head('What to write where there is a gap'),
      list(
        'Somebody was there and did not sign: leave the sheet, and put “present throughout, not signed” in the minutes. No signing for others, no signing later under yesterday’s date, and no pretending the person was absent (CR20). {own}',
        'A late summary: state on which day it was written and from what. A stained sheet: keep the original and a scan. {own}',
        'Do not make up questions nobody noted; leave the line of somebody you have not seen empty and go on trying (CR20).',
        'A photo supports a record at best and replaces no link. If the room was empty, so is the picture; never use one of another meeting (CR20), and keep patients and records out of it (CR16). {own}',
        'An adverse reaction came up: ask for the four elements, pass it to pharmacovigilance the same day, and put that day in the summary (CR12, CR13).',
        'To show what a meeting did, write how many questions were settled. Attach nothing on what each doctor prescribed (CR04). {own}',
      ),
    ],
  },
  confidence: {
    lead: 'Be as sure as your evidence: a remark that fits two states cannot carry a high figure.',
    blocks: [
      text('Before you name a figure, ask two things. Did the doctor say or do this? And might a doctor in another state have said the same? {own}'),
      list(
        'A title, a colleague’s remark, your impression: that is guessing, and the text says do not guess.',
        '“I’ll have another look.” People who don’t know say it; so do people who are uneasy. A remark that fits two states is worth 60% at most. {own}',
        '“I accept the efficacy; it’s the poor livers that frighten me.” You asked why, and on leaving the doctor came back to the same point: only P3 is left, so you can go high. {own}',
        'While one question would settle it and you have not asked, do not go to the top. Fear of losing points is no reason to go down; nor do another company’s leaflets on the desk matter, since they lie there in all four states. {own}',
      ),
      head('Two sets of books; keep them apart'),
      text('A quiz question earns points, a diagnosis in a visit loses them. The numbers differ, and so do the places where the next level becomes the better one. {own}'),
      figure('certainty'),
      model(
        `Quizzes: at 40% and 60%, ${marks(60)}; at 80%, ${marks(80)}; at 95%, ${marks(95)}. Say 80% once your chance is over ${quizTurns.to80}, and 95% only over ${quizTurns.to95}.`,
        `Visits, points lost: at 95%, ${losses(95)}; at 80%, ${losses(80)}; at 60%, ${losses(60)}; at 40%, ${losses(40)}. The turns are at ${visitTurns.to60}, ${visitTurns.to80} and ${visitTurns.to95}.`,
        `Say you are right seventeen times in twenty. In quizzes 95% earns ${quizMean(95, 0.85)} a question on average and 80% only ${quizMean(80, 0.85)}; in visits 95% loses ${visitMean(95, 0.85)} and 80% loses ${visitMean(80, 0.85)}. So say 95% in the quiz and 80% in the visit.`,
        'One thing holds in both: work out how likely you really are to be right, and see which level that falls on. Going higher or lower never pays better on average.',
        'In quizzes 40% and 60% pay alike; choose truthfully all the same, since how well you judge yourself is worked out from what you said.',
      ),
      head('Are your figures right?'),
      text(
        'Take the share of right answers from your mean confidence; above zero means overconfident. Weight the mean by the number of questions: 80% on 30 and 40% on 10 make 70%, not 60%. With 26 right, which is 65%, you claimed 5 percentage points too much. {own}',
      ),
      text(
        'A mean can deceive: too high on some and too low on others cancel out. Look level by level at how many were right of those at 95%, and of those at 40%. Under twenty questions, conclude nothing yet. {own}',
      ),
    ],
  },
  'model-limits': {
    lead: 'This is a teaching model for training your eye, not a proven law of how doctors behave.',
    blocks: [
      text('Sentences on one page do not all weigh the same. When somebody asks, be able to say which is which. {own}'),
      terms(
        ['Rules of conduct', 'To be kept; no model, script or vote loosens them. You take no part in counting what any one doctor prescribes, for instance (CR04).'],
        ['The training text', 'Four states, four styles, and which goes with which. Good for practising; it does not follow that doctors come in just four kinds. {own}'],
        [
          'Research',
          'Gives a direction. Theories of adapting to the person are popular, and the support from published research is weak. One finding: where superiors and their people agree on the state, the principles hold better, which is why judging comes first here. Those studies were of superiors and their people; we know of none that tested it on doctors. {own}',
        ],
        [
          'Numbers we set',
          `The text gives an order and no numbers. Aware from an awareness of ${bounds.aware.up}, ${tariff.red} points for a red line so that at most ${100 - tariff.red} are left: set so that each step can be reckoned and checked, not measured on doctors. {own}`,
        ],
      ),
      head('How to read a score'),
      list(
        'Flexible is not effective. Drawing lots may give five of each style as well; ask whether each one fitted the state of that moment. {own}',
        'Keep reading and acting apart. Wrongly read and happening to fit is luck. Of 30 times you read 20 right, and in 15 of those your style fitted too: 15 ÷ 20 = 75%. The other 5 are knowing without doing. {own}',
        'Sales and volume are no result and prove no model. Whether practice helps shows in conduct on observed visits, in compliance, in answers that come on time. {own}',
      ),
      head('When somebody does not follow the table'),
      text(
        'By the table the doctor should have moved a step, and has turned cool instead. Check your diagnosis: which other state do those remarks fit? Then check what you did: did you tell before asking? If both were right, the person simply did not follow the table; note it and look again next time. Do not do the same again regardless, and do not change your diagnosis without asking. {own}',
      ),
      head('What “proposed” means'),
      text(
        'A key counts as rated once each of a panel of experts has judged it; until then it is marked “proposed”. If you disagree, read the reasons, write down yours and bring them up. Red lines are not part of this: they follow the rules, and nobody votes on them. {own}',
      ),
      text('Use the model to practise reading first and acting second. Do not use it to grade real doctors. {own}'),
    ],
  },
};
