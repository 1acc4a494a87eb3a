import { breach, breaches, decided, figure, head, list, model, rubric, terms, text } from './guide.ts';
import type { MeetingFigures } from './meeting-figures.ts';
import type { SectionsAfter } from './meeting-sections.ts';

/** From the talk to the evaluation, what today's rules forbid, and how contradictions of the texts were resolved. */
export const afterEn = ({ tariff, room, standard, short, arrive, ready, lostByVisit, fit }: MeetingFigures): SectionsAfter => ({
  room: {
    title: 'Talk, questions, comment, close',
    blocks: [
      head('The talk'),
      list(
        'A moderate voice, this is a hospital; no rushing; some rise and fall.',
        'Examples, contrasts, questions to the room. Nobody must be able to recognise the patient in an example (CR16).',
        'Stand straight, let gestures follow the content; serious for facts, livelier for questions.',
        'Look at the whole room, not at one person; a glance brings a drifter back.',
        'The laser on key points only, and steady. Talk to people, not to yourself.',
      ),
      head('What you see, what you do'),
      terms(
        ['They know little', 'Come prepared: how common the illness is, how it is usually treated, how the product works and what it does well, all within the label.'],
        ['Whispering, no questions', 'Look at yourself first: is the manner right, is this what they need? Go back to what they asked, and put a case to them. {own}'],
        ['One person talks on', 'A friendly look. Take up one thing they said and lead back to everybody’s question. {own}'],
        ['A dull room', 'Change tone and pace, give an example, ask something back.'],
        ['The chief says in public that a figure is wrong', 'Do not argue. Thank him, write it down, say who will check and by when the written answer comes (CR11, CR22). {own}'],
        [
          'Someone mentions an adverse reaction',
          'Thank them first. Get four things: an identifiable patient, the reporter, the suspected medicine, the reaction; to pharmacovigilance the same day (CR12, CR13). {own}',
        ],
        ['A question outside the label', '“That is not in the label and I may not discuss it.” Pass it to medical information for a written answer (CR10). {own}'],
      ),
      head('Questions'),
      text(
        'Announce beforehand that there is time for questions; people listen better. What you can answer, read from the line of the label. {own} What you cannot, the text would cover with a prize quiz; today you say “I don’t know, you will have it in writing by such a day” and pass it to medical information (CR06, CR22).',
      ),
      head('The comment'),
      text(
        'In the text the chief’s comment is arranged beforehand, to sway the others. We invite the comment and not its content: unpaid, frank, criticism welcome (CR09, CR24). {own} The speaker writes each point down, thanks, and says which evidence will be looked for.',
      ),
      head('The close'),
      text(
        'A short recap, one reminder of the main point, then what comes next: who answers each question, and by when. Here the text asks for the prescription; we do not, and only ask which patients within the label might be considered (CR18).',
      ),
      model(
        `The close allows one style, and every doctor present receives it, each answering from their own state. S2 fits P2 with ${fit('S2', 'P2')} but P3 with only ${fit('S2', 'P3')}; S3 fits P3 with ${fit('S3', 'P3')} and P2 with ${fit('S3', 'P2')}.`,
        'So it is decided beforehand: only by asking several people do you learn which style fits most of them. Where nobody was asked, scripts mostly write this dose as weak.',
        `How strong it comes across also depends on the room’s attention (0–10, from ${room.attention} unless the script says otherwise) and on the chief’s comment. At ${room.weakAtAttention} or under even the best is weak; strong needs ${room.strongAtAttention}. A positive comment lifts one level, a negative one lowers it, except for whoever made it.`,
      ),
      figure('dose'),
      model(
        `Each doctor present whom the dose does not fit costs ${tariff.meeting.dose}; one written as weak costs ${tariff.weak} more.`,
        `Each question neither answered nor promised by the end of the questions costs ${tariff.meeting.question}, and whoever asked trusts you ${-room.unanswered[2]} less.`,
      ),
    ],
  },
  after: {
    title: 'When it is over',
    blocks: [
      text(
        'The company’s people go through it on the spot: organisation, agenda, how the doctors reacted, what the questions did. The summary form goes to marketing, and marketing sends solutions back. It is a loop.',
      ),
      terms(
        ['The next day', 'Visit. Say the one thing that matters again, and tell them how far their question has got.'],
        [`Within ${room.week} days`, 'See everybody who was there: note questions, feed them back, explain again once there is a solution.'],
        ['Those who did not come', 'See them too, and tell them what they would have come for.'],
        ['After that', 'Back to ordinary visits. Reactions and doubts you collect are the topic of the next meeting.'],
      ),
      text(
        'What was answered in the room is checked on the visit: is it solved? If not, the evidence was not enough, so look again. The text asks for the prescription once it is solved; we stop at clear (CR18).',
      ),
      text(
        'The form itself is lost. We write six things: plan and approval number; expected, present and the two rates; version of the material; each question, who answers and when; the chief’s opinion; the visits made. As it was, nothing made up (CR20). {own}',
      ),
      model(
        `What was gained fades: for a doctor who was there, each of the two visits (next day; days ${room.nextDay + 1}–${room.week}) that is missing takes ${lostByVisit} of what the dose added to awareness and to commitment, fractions of the sum rounded up, and costs ${tariff.meeting.followUp}.`,
        `Each doctor invited who did not come and is not seen within ${room.week} days costs ${tariff.meeting.notVisited}.`,
        `A written answer past its day costs ${tariff.promise}, and trust and commitment fall.`,
      ),
      figure('fading'),
    ],
  },
  rubric: {
    title: 'How a meeting is evaluated',
    blocks: [
      text(
        `Of the text’s evaluation form only the first line is left: foundations, ${room.rubric.hardware}%. The rest and the annex are lost; the other five lines are this product’s. {own}`,
      ),
      rubric({
        hardware: 'Does supply work; does the department back it: beside the chief, one in the clinic and one on the ward.',
        preparation: 'The five things settled, approval, registration, the list of the day before.',
        content: 'Does it meet their need, does it have sources, does it state limits.',
        delivery: 'On time, aware of the room, no question left without an owner.',
        attendance: 'Attendance and accuracy, as they were.',
        'follow-up': 'People seen next day and within the week, promises kept, the form sent back.',
      }),
      text('Under foundations the text also grades doctors by what they prescribe. Not here (CR04).'),
      model(
        'A script lists criteria for each line, and the share that is met is the share that is earned; a line without criteria is not shown. The form is a view only: score and pass follow the receipt.',
      ),
    ],
  },
  rules: {
    title: 'Old ways that are over',
    blocks: [
      text(
        'The text is of its time. These practices stand in it, except those marked {own}, which are common in the trade. Today all of them cross a line. The difficulty they were meant to solve is still there, so solve it another way.',
      ),
      breaches(
        breach(
          'A “useful and dignified” gift for the chief, one for those who missed it, little things for the nurses',
          ['CR06'],
          'Come with nothing but approved papers. To thank the nurses, give them a proper session of their own.',
        ),
        breach('A quiz with prizes to warm the room', ['CR06'], 'Put a case to the room; have questions and answers prepared.'),
        breach('A restaurant, dinner afterwards, sports or an outing with it', ['CR07', 'CR21'], 'A registered room in the hospital and a glass of water.'),
        breach(
          'Paying for the department’s meeting, or its activities {own}',
          ['CR08', 'CR21'],
          'The hospital’s rule first. Donations go from institution to institution by open procedure, never through a representative.',
        ),
        breach('The chief nods, so it is held', ['CR02', 'CR21'], 'Register with the office the hospital names, then settle it with the chief, then let two colleagues know.'),
        breach(
          'Too few came: signing later, signing for others, posing for photos {own}',
          ['CR20'],
          'Write down how many came and see the rest separately; if need be cancel and reschedule.',
        ),
        breach('A lecture fee for the chief who comments {own}', ['CR09'], 'For speaking to one’s own department there is no fee.'),
        breach(
          'Arranging what the chief will say, keeping “spokespersons” in the department',
          ['CR24', 'CR09'],
          'Invite an independent comment, criticism included, and say openly who is connected with the company and how.',
        ),
        breach(
          'Asking for prescriptions at the close, watching volume afterwards',
          ['CR18', 'CR03'],
          'Ask which patients within the label might be considered; see whether the questions are solved.',
        ),
        breach('Grading doctors, or making the list, by what each prescribes', ['CR04'], 'Go by patients, by questions and by what they say themselves.'),
        breach('Asking nurses about a doctor’s private life', ['CR17'], 'Ask the doctor, and only what the work needs.'),
        breach('“Working on” directors, pharmacy, buyers, storekeepers', ['CR23'], 'Hand in the formal dossier; the rest is for the committee.'),
        breach('Running other medicines down, “the last word in the field”', ['CR14', 'CR11'], 'By the label and the trials, with figures, source and limits.'),
        breach('A speaker need not know; whatever they cannot answer is passed over', ['CR22'], '“I don’t know that; you will have it in writing by such a day.”'),
        breach('A few slides of your own, a screenshot from a chat group {own}', ['CR15'], 'Approved versions only; additions go to marketing some days ahead.'),
      ),
    ],
  },
  decided: {
    title: 'Where the text disagrees with itself',
    blocks: [
      decided(
        ['A talk of 10–15, of 15, of up to 25 minutes', `Two agendas: standard ${standard.sum}, short ${short.sum}.`],
        ['40–45 minutes with the video, yet about 35 in all', 'The video runs before the start and does not count.'],
        ['An hour early; ready ten minutes before', `There ${arrive} minutes before, ready ${ready} minutes before.`],
        [
          'The chief’s consent alone; or a supporter in the clinic and one on the ward',
          'The hospital consents and it is registered; the chief agrees; two more know, one in the clinic and one on the ward.',
        ],
        ['Accuracy is a sentence, without a formula', 'People in the room who are on the list ÷ people in the room; and recall beside it.'],
        ['Attendance “the nearer to 1 the better”, and nurses make it 1 too', 'Above 1 it is written as 1, and read together with accuracy.'],
        ['Only foundations are left of the form; no sample of the summary', 'Five lines added; the summary has six items.'],
        [
          'Afterwards each doctor once a week, 15–30 minutes; yet one representative has 80–120',
          `That does not fit. Keep the two visits, next day and within ${room.week} days; after that, as need and reception hours allow.`,
        ],
        ['The comment is arranged, and yet should convince', 'Arrange that there is one, not what it says.'],
      ),
    ],
  },
});
