import { figure, head, list, model, steps, terms, text } from './guide.ts';
import type { MeetingFigures } from './meeting-figures.ts';
import type { SectionsBefore } from './meeting-sections.ts';

/** From what a department meeting is to the room on the day. */
export const beforeEn = ({ tariff, standard, short, arrive, ready, accuracyLeast, trap }: MeetingFigures): SectionsBefore => ({
  what: {
    title: 'What it is, and when to hold one',
    blocks: [
      text(
        'The medicine is in the hospital and you know some people in the department. Now you bring its doctors and nurses together, present the product properly once and answer their questions on the spot: that is a department meeting.',
      ),
      text('Three things set it apart: it is quick (one point gets across in a quarter of an hour), it reaches many at once, and one meeting does several jobs.'),
      head('What a good one does'),
      list(
        'You say it once to a whole room. What the chief takes seriously, others listen to.',
        'Doubts are answered at once, and new points come across.',
        'You hear how the department really works and where it gets stuck, and can look for an answer to that.',
        'People see that you know your trade and can be believed.',
        'Mutual trust: later academic exchange in the department and the hospital has something to stand on.',
      ),
      text(
        'The training text also counts “squeezing out rivals” and “wider use” among the benefits. We keep the academic side only: volume is no goal here and never scores. {own}',
      ),
      head('Two preconditions; without either, no meeting'),
      terms(
        ['Supply', 'A patient with a prescription can really get the medicine at the pharmacy. Check with the pharmacy department beforehand that it is in stock.'],
        [
          'Backing',
          'The chief agrees. For a county hospital’s department of eight or nine doctors the text also wants one supporter in the outpatient clinic and one on the ward; we ask only that these two know beforehand, not that they approve. {own} There the text stops. Today the hospital’s consent and registration with the office it names come first, and the chief’s nod does not replace them (CR02, CR21).',
        ],
      ),
      head('If one is missing'),
      terms(
        [
          'No supply',
          'Do not hold it yet. Tell the chief, and arrange a new date once the official channel has a firm answer. No private lobbying of pharmacy, buyers or storekeepers (CR23). {own}',
        ],
        [
          'The hospital forbids it, nothing is registered, or outside sponsorship is barred',
          'Do not hold it, least of all in a restaurant (CR07, CR21). Ask the office in charge whether there is an online academic channel the hospital approves.',
        ],
        ['The chief says no, or nobody knows of it', 'Do not hold it either. Go back to ordinary visits and find out why. {own}'],
      ),
    ],
  },
  clarify: {
    title: 'Five things to settle first',
    blocks: [
      terms(
        ['1 Need', 'From ordinary visits: what they have heard of, what stuck, what interests them, what they doubt.'],
        ['2 Purpose', 'A new indication, how to use it, or answering doubts. Only the purpose gives you content.'],
        ['3 Audience', 'Management, pharmacy and clinicians want different things; one set of slides will not serve all three.'],
        ['4 Arrangements', 'What form, when, where, and whom to invite.'],
        ['5 The two rates', 'How many of those invited will come, and how many of those who come were invited: have an idea before the day.'],
      ),
      text(
        'The order cannot be turned round: need → purpose → audience → time, place, list → stand-ins. If the slides come first and the audience second, you will be talking about slides and not about them. {own}',
      ),
      head('Purpose decides content'),
      terms(
        ['New medicine, new indication', 'What it is, dosing, clinical data, safety; all of it within the label (CR10).'],
        ['How to use it', 'Starting, adjusting, checking, walked through by the label with the patients they usually see. {own}'],
        ['Answering doubts', 'Each question they asked, one by one. Where there is evidence, show it; where there is none, say so. {own}'],
      ),
      head('Audience decides how you put it'),
      terms(
        ['Management', 'What these patients gain, and what to watch in organisation and compliance. {own}'],
        ['Pharmacy', 'Label, interactions, storage, supply. {own}'],
        ['Clinicians', 'Which patients, how to use and monitor it, and where evidence is still missing. {own}'],
      ),
      head('Time, place, list'),
      text(
        'Inside the hospital attendance is best: right after the morning handover, after rounds, after internal study or a case discussion. The text also has restaurant rooms, before a meal or an outing; not today (CR07, CR21).',
      ),
      text(
        'You may invite the chief, the deputies and the outpatient doctors only, or everybody. Draw up the list with the chief: by patients and questions, not by who prescribes how much (CR04).',
      ),
      text(
        'Where everybody on the list matters, agree on stand-ins of the same grade, above all for whoever is to speak or comment. Swap before the meeting, and the chief should know. {own}',
      ),
    ],
  },
  agenda: {
    title: 'Two agendas, and where the minutes go',
    blocks: [
      text(
        'The text’s times do not agree. One passage gets a point across in 10–15 minutes; one has about 35 minutes in all with a talk of 15; one has a talk of up to 25, a company video of 5–10 before it, 5 for questions and 5 for the comment, which makes 40–45, and still says about 35.',
      ),
      text(
        `What we decided: the video runs before the start, while people arrive and sign in, and does not count. That leaves two agendas that work out: standard, ${standard.sum}; and short, for the little time after rounds, ${short.sum}. No talk is longer than ${standard.talk} minutes. {own}`,
      ),
      figure('agenda'),
      terms(
        [`${arrive} minutes before`, 'You are there: try the equipment, look at the seating, have a word with the chief.'],
        [`${ready} minutes before`, 'The room is ready. One passage says an hour early, another ready ten minutes before; both hold.'],
        [`The last ${ready} minutes`, 'Sign-in, the video, waiting for people. {own}'],
        ['On the hour', 'Start. {own}'],
      ),
      text(
        'The text’s order is video, talk, prize quiz, the chief’s comment. Keep the questions, drop the prizes (CR06). A young or nervous speaker prepares a few questions and answers beforehand.',
      ),
      model(
        `Each minute over a stage’s time costs ${tariff.overtime}; so does each minute over the whole, none of them twice.`,
        'The close has no minutes of its own: save them from talk, questions and comment.',
        'A script may set other minutes; then those count.',
      ),
    ],
  },
  turnout: {
    title: 'Attendance and accuracy',
    blocks: [
      text(
        'The text has words only: attendance is those who came against those expected, the nearer to 1 the better; accuracy is how well those who came match those you wanted, and it is low where nurses sit in the chiefs’ chairs. We wrote formulas and added a third figure, recall. {own}',
      ),
      terms(
        ['Attendance', 'people in the room ÷ people on the list. Above 1 it is written as 1. {own}'],
        ['Accuracy', 'people in the room who are on the list ÷ people in the room. {own}'],
        ['Recall', 'people on the list who came ÷ people on the list. {own}'],
      ),
      figure('seats'),
      text(
        `Attendance ${trap.rates.attendance.value}: full marks on the report. But of the ${trap.invited} on the list, ${trap.came} heard you. Read the three together, and report them together as they are (CR20). {own}`,
      ),
      head('Five ways to raise both'),
      steps(
        'Collect needs first, prepare for them, and let out a little of what is coming, so that people want to come.',
        'Settle time, place and list with the chief or the academic lead; remind those who matter once more the day before.',
        'Inform both sides (the text calls it “marketing at both ends”): the chief knows who will speak on what, the speaker knows what the chief cares about.',
        'If accuracy is always low, say so openly: limit numbers, fix the list, and give nurses and interns a session of their own.',
        'Have stand-ins of the same grade, above all for whoever is to speak or comment; best with the same kind of patients. {own}',
      ),
      model(
        `Each invited person who does not come costs ${tariff.meeting.absent}; one the meeting cannot do without, ${tariff.meeting.essential}.`,
        `Accuracy under ${accuracyLeast} costs ${tariff.meeting.accuracy} more.`,
        'However many nurses and interns fill the seats, no doctor moves a step because of them.',
      ),
    ],
  },
  eve: {
    title: 'The day before, and on site',
    blocks: [
      head('Approval and slides'),
      text(
        'First the company: time, place, topic, number of people, budget, speaker. The topic comes from four things: what the department knows, how it works now, what it cares about, what others presented lately. Once approved, settle the details with the chief.',
      ),
      text(
        'The slides go round: the field reports what it heard, the province manager passes it to marketing, marketing revises, then training and a rehearsal. Use only the approved version that is still valid; no pages of your own (CR15).',
      ),
      head('Ready the day before'),
      list(
        'Leaflets, company newspaper, papers, each with its approval number (CR15).',
        'The sign-in sheet: name, post, own signature, time of arrival; others in the room noted apart. {own}',
        'Two laptops, projector and screen, laser pointer, adapters, power strip.',
        'Time and place confirmed once more.',
        'The text’s list also has gifts. Today that item does not exist (CR06).',
      ),
      head('On site'),
      list(
        'Start the laptop and the software, focus the projector, look at the pointer’s battery.',
        'No power, no projector: the speaker knows the talk well enough to list its key points and finish it aloud; no improvised claims that nobody approved (CR11, CR15). Bring the key points on paper. {own}',
        'Be on time. Neat and near formal, no sports clothes with sports shoes; men shaved, women with light make-up.',
      ),
      head('Who does what'),
      terms(
        ['The representative', 'Sign-in, introducing the chief to the speaker, keeping order. Says at the start which company this is and what for (CR24).'],
        [
          'The speaker',
          'Gives the talk, invites the chief to comment, writes the opinions down in detail, thanks, promises to look for evidence, and tells marketing afterwards. In the text this is mostly the province manager.',
        ],
        ['Company staff', 'Three to five at a large meeting, two or three at a small one.'],
      ),
      text('Whether you are the representative, the speaker or both is said in the briefing of each exercise. {own}'),
    ],
  },
});
