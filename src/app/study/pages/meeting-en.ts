import { currentRules } from '../../../model/released-rules.ts';
import { decided, figure, head, list, model, steps, terms, text, type Page } from '../guide.ts';
import { meetingFigures } from '../meeting-figures.ts';

const { tariff, room, standard, short, accuracyLeast, lostByVisit } = meetingFigures(currentRules);

/** Short pages on department meetings; the guide to meetings goes into each at length. */
export const pages: Readonly<Record<string, Page>> = {
  meeting: {
    lead: 'It is worth sitting a department down when several doctors ask the same thing and patients can really get the medicine.',
    blocks: [
      text(
        'The medicine is in the hospital and some people in the department know you. Now you bring its doctors and nurses together, present the product properly once and take their questions: that is a department meeting. It is quick (a point gets across in a quarter of an hour), it reaches many at once, and it does several jobs: their doubts are answered, and you hear what they are up against.',
      ),
      head('Is it worth holding?'),
      text('If the chief asks, “Does this have to happen?”, the reasons that hold up all lie on their side: {own}'),
      list(
        'More than one person asks, and you have something to answer with. Three of them want to know how many missed days count as an interruption, say, and the label has it. {own}',
        'The label has changed how it is used and the new material is approved, so let everyone hear the same version. {own}',
        'Clinic and ward go about it differently, and you would like to hear both. A meeting is for listening too. {own}',
      ),
      text(
        'Newcomers tend to offer reasons from their own side: “the plan is one short”, “I never get to see those two”. A meeting held to fill a plan is heavy going whatever you say, and if somebody cannot be seen, find out why. If the only aim is to drown out another company, it turns into ranking products the moment you open your mouth (CR14). {own}',
      ),
      head('Three things; without any one of them, no meeting'),
      terms(
        [
          'Supply',
          'Patients really get it at the pharmacy; a place on the list is not enough. If it runs out just before the meeting, stop, tell the chief, and fix a new date once the official channel has a firm answer. No private word with the storekeeper (CR23).',
        ],
        [
          'Backing',
          'The chief agrees. The text also wants a supporter in the clinic and one on the ward; we ask that there is one on each side who knows beforehand what it will be about, not that they approve. Whether anyone has used it is no condition. {own}',
        ],
        [
          'The hospital',
          'Not in the text. Today the hospital’s consent and registration with the office it names come first, and the chief’s agreement does not stand in for them (CR02, CR21).',
        ],
      ),
      text(
        'If the hospital’s rule changes beforehand, stop as well. Fewer people, no slides, calling it a “reading group”: all ways round it (CR21). Ask the office in charge which channel the hospital does approve.',
      ),
    ],
  },
  'meeting-plan': {
    lead: 'Find out first where they are stuck and only then touch the slides; the other way round, you will be talking about yourselves.',
    blocks: [
      steps(
        'Need: go through your visit notes for what they asked, what stuck, what they are uneasy about.',
        'Purpose: a new indication, how to use it, or answering doubts.',
        'Audience: management, pharmacy and clinicians care about different things; one set of slides will not serve all three.',
        'Arrangements: settle form, time, place and list with the chief. Draw up the list by patients and by who has asked, not by who prescribes how much (CR04).',
        'The two rates: estimate them beforehand, and have stand-ins of the same grade for the seats that matter. See {turnout}.',
      ),
      text(
        'Each of them waits for the answer to the one before. Say the slides on the starting dose are approved, and some days before the meeting a doctor tells you: “We know how to start it. What I’m never sure of is where to restart after two weeks without.” The need has changed, so purpose and content change with it and go through approval again. Another room, less time, or two more doctors with the same patients only change the arrangements. {own}',
      ),
      head('Time'),
      text(
        `The text’s passages do not agree. We settled on two agendas: standard, ${standard.sum}, and short, after rounds, ${short.sum}. There are two limits: ${standard.talk} minutes for the talk and ${standard.total} for the whole. More time for questions comes out of the talk, and if the chief gives you extra, you need not use it up. The company video runs while people arrive and does not count. {own}`,
      ),
      figure('agenda'),
      head('Where plans slip'),
      list(
        'The registered room is taken, and a place outside is handy: no, not even free of charge (CR21). Get the registration changed, to another room in the hospital or another day.',
        'At the last moment the speaker wants another figure or picture: with a source it is still not approved (CR15). Give it to marketing for the next meeting.',
        'A comment may be arranged, its content not. See {meeting-room}. {own}',
        'The text also has restaurant rooms, meals, outings and a present for the chief; that is not how it is done today (CR06, CR07, CR21). Thank him in person, and write his opinion down in full.',
      ),
      text('Tell the company the time, place, topic, number of people, budget and speaker.'),
    ],
  },
  turnout: {
    lead: 'Attendance only counts heads; whether the right people are in the chairs takes two more figures.',
    blocks: [
      text(
        'The text has words only: those who came against those expected is the attendance, the nearer to 1 the better; how well those who came match those you wanted is the accuracy. We wrote formulas and added a third. Take one meeting: 10 on the list, 8 in the room, 2 of them visiting trainees who are not on the list. {own}',
      ),
      terms(
        ['Attendance', 'people in the room ÷ people on the list. 8 ÷ 10 = 80%. Above 1 it is written as 1. {own}'],
        ['Accuracy', 'people on the list who came ÷ people in the room. 6 ÷ 8 = 75%. {own}'],
        ['Recall', 'people on the list who came ÷ people on the list. 6 ÷ 10 = 60%. {own}'],
      ),
      text(
        '“Eighty per cent came” is worked out correctly; but a reader takes it that eighty per cent of those who should hear it did, and it was sixty. Taken a little further, it looks like this: {own}',
      ),
      figure('seats'),
      head('Where newcomers go wrong'),
      list(
        'They want to know how many of the right people came, and look at the attendance. {own}',
        'They strike observers out of those present. Whoever sits there is present, and so is in the denominator of the accuracy; give them a column of their own, marked as observers. {own}',
        'They make up the number with late signatures, or sign for others. A signature is not attendance, and on the sheet it makes the record false (CR20).',
        'Someone important cannot come and whoever is about gets the seat. A stand-in is of the same grade, changed before the meeting, with the chief’s knowledge. {own}',
      ),
      head('How to raise them'),
      text(
        'Prepare for their needs and let a little of it out beforehand. Settle time, place and list with the chief, and remind those who matter the day before. Let chief and speaker each know what the other cares about. If accuracy is always low, say so to the chief: limit numbers, and hold another session for nurses and students. Have stand-ins of the same grade for those who are to speak. The list goes by who has such patients and who has asked, and the chief decides; even if he says “take the ones who use most”, do not go and ask for figures (CR04).',
      ),
      model(
        `Each invited person who does not come costs ${tariff.meeting.absent}; one the meeting cannot do without, ${tariff.meeting.essential}. Accuracy under ${accuracyLeast} costs ${tariff.meeting.accuracy} more.`,
        'However many observers sit there, they change nothing in any doctor.',
      ),
    ],
  },
  'meeting-room': {
    lead: 'Stop where the label and the trials stop; what you cannot answer gets a date; a comment is invited, never scripted.',
    blocks: [
      terms(
        [
          'The talk',
          'Say first who you are and for whom you speak (CR24), and use the approved version (CR15). Give figures, source and limits. Use examples, ask things back, and let your eyes take in everybody.',
        ],
        [
          'Questions',
          'Where there is something to go by, turn to the line and read it. {own} Where there is not, the text covers it with a prize quiz; today there are no prizes (CR06) and no bluffing (CR22): admit it, and name the day of the written answer.',
        ],
        [
          'The comment',
          'The text arranges even what the chief will say. We invite him and nothing more: no script, no fee, criticism welcome (CR09); any tie to the company is stated first (CR24). {own} Write it down in his words, and do not round it off with “so the chief recommends it”: that is a guarantee (CR11).',
        ],
        [
          'The close',
          'The main points once more, and for every question who answers it and when. Here the text asks for prescriptions; we only ask which patients within the label might suit, and which do not (CR18).',
        ],
      ),
      head('When something happens'),
      list(
        'The power fails: finish aloud from printed key points, and improvise nothing (CR11, CR15).',
        'Someone talks on: a friendly look, pick up one thing, and back to everybody’s question. Nobody says a word: bring up a case they asked about themselves. {own}',
        'The chief says in public that a figure is wrong: do not argue, and do not give in unchecked either. “Thank you, I’ve noted it. Medical affairs will check, and all of you have it in writing by Tuesday.” {own}',
        'Someone mentions an adverse reaction: thank them, get the four elements, pass it on the same day, and never say “that’s rare” (CR12). See {adr}.',
        'A question goes beyond the label: say that you may not discuss it, and pass it to medical information (CR10).',
      ),
      text(
        'What is said in the room is a cue as well. Someone may never have used it, yet seizes on one point and ties it to their own patients (see {p2}); use it and accept it, yet be stuck where two sources clash (see {p3}); or dodge the subject, on guard throughout (see {p1}). {own}',
      ),
      model(
        `The close allows one style, and the whole room receives it. Each doctor present whom it does not fit costs ${tariff.meeting.dose}.`,
        `Each question neither answered nor given a day by the end of the questions costs ${tariff.meeting.question}, and whoever asked trusts you ${-room.unanswered[2]} less.`,
      ),
    ],
  },
  'meeting-after': {
    lead: 'When the room empties you are half done; the other half is seeing people, the next day and within the week.',
    blocks: [
      steps(
        'As soon as it ends, the company’s people go through it: organisation, agenda, how the doctors reacted, what the questions did. The summary form goes to marketing.',
        'Visit the next day: make the one point that matters again, and say how far the question has got.',
        `Within ${room.week} days see everyone who was there, those who never spoke too; and those who were invited and did not come, with the part meant for them. Book it in reception hours.`,
        'Once a solution comes back, explain it to whoever asked and see whether that settles it.',
        'What is left, and what has come up since, becomes the topic of the next meeting.',
      ),
      head('What “still not solved” means'),
      text(
        'The line of the label was read out at the meeting, and on the fifth day she says: “I understand that line. But most of my patients are over eighty, and it doesn’t say.” The evidence was not enough for her. Going over it again answers the old question; sending a colleague to share experience easily leads beyond the label. Note which patients, pass it to medical information and agree the day of a written answer (see {medical-info}). {own}',
      ),
      text('Once it is clear, stop. Here the text asks for the prescription; we do not ask whether the doctor will use it (CR18).'),
      head('The record holds only what happened'),
      text(
        'Expected, present and observers are written separately; the line of someone who did not come stays empty, and if no photo was taken, say so (CR20). The chief’s criticism goes up in his own words. If anyone mentioned an adverse reaction, it is passed on the same day, even if it was mild or is over (CR12). See {records}. {own}',
      ),
      decided([
        'Afterwards each doctor is seen once a week, 15–30 minutes; yet one representative has 80–120',
        `With 90 doctors at 20 minutes, 90 × 20 ÷ 60 = 30 hours, in conversation alone: it does not fit. Keep the two visits first, next day and within ${room.week} days; after that, as needed.`,
      ]),
      model(
        `What was gained fades: each of the two visits that is missing takes ${lostByVisit} of what the meeting added to awareness and commitment, fractions rounded up, and costs ${tariff.meeting.followUp}. Each doctor invited who did not come and is not seen within ${room.week} days costs ${tariff.meeting.notVisited}.`,
      ),
    ],
  },
};
