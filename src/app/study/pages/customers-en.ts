import { breach, breaches, decided, figure, head, list, terms, text, type Page } from '../guide.ts';

/** Who the customers are, what is kept of them, and how time is shared out among them. */
export const pages: Readonly<Record<string, Page>> = {
  vip: {
    lead: 'Whose trust, once lost, would hurt most and take longest to win back? That is your key customer.',
    blocks: [
      text('The training text has target doctors, prescribers and core doctors; key customers are the core doctors. Five marks:'),
      list(
        'An important part of the result lies with them. By result we mean trust, correct information, safety and follow-up, not sales. {own}',
        'Losing one is a large loss, and not soon made good.',
        'There are long, steady relations with them and with the people around them.',
        'Activity and resources centre on them.',
        'A change in them touches both today and tomorrow.',
      ),
      head('Three who are easily mistaken for one'),
      terms(
        ['A great name, no relationship', 'Still a target doctor: worth winning, nothing yet to hold. {own}'],
        ['The warmest, about to move', 'Take them just as seriously; but once they have gone, the loss here can be made good. {own}'],
        ['A big chance, just softening', 'That is attack, see {grades}. {own}'],
      ),
      head('Few words need not mean cooling'),
      text(
        '“Nothing to ask today. Before a newcomer in my team uses it, I have them explain the label’s part on dose reduction to me. Come back when there’s something new.” Short, but this doctor knows the product and teaches it, as P4 does, see {p4}. What should alert you is another thing: speaking of suitable patients, they twice name another product first. First choice weighs most in the {fence}; ask soon which point has changed. Moving a date but settling a new one on the spot, or finding fault with a figure, is no change; fewer patients this quarter is a change in potential. {own}',
      ),
      head('What they get more of: time and evidence'),
      text(
        'Look for new evidence on the patients they usually see, and give source and limits together; answer questions by the day you named. Get to know the people in their team, and whoever will take over, early and by booking. Money left over goes back; no activity just to use it up. {own}',
      ),
      breaches(
        breach(
          'Resources centre on them, and social events or tastes count as input',
          ['CR07', 'CR08', 'CR17'],
          'Put in time, evidence and answers; no dinners or outings, no congress fees, no questions about hobbies or family',
        ),
        breach(
          'Watching the doctor’s prescriptions and calling more often when they fall',
          ['CR04'],
          'Listen to the order in which they name treatments, then look at a department summary without doctors',
        ),
      ),
    ],
  },
  file: {
    lead: 'A file keeps what two people would nod at: the colleague who takes over can use it, and the doctor would not mind.',
    blocks: [
      text(
        'In the training text a file has three dimensions and passes at sixty per cent filled. Reps for chronic, non-specialist diseases look after 80–120 customers each, specialist reps a whole department, from rotating residents to re-hired retirees. Which fields belong to each dimension is lost; these are ours. {own}',
      ),
      terms(
        ['Basic information', 'Post, special field, reception hours, the hospital’s rule on registering.'],
        ['Education', 'School, field, further training, from public sources such as the hospital’s website.'],
        ['Surroundings', 'Professional ones only: which society, projects with whom, who in the team comes to ask.'],
      ),
      text(
        'The two most useful lines are others: what the doctor asked, and by which day you promised an answer. Give each entry its source; what cannot be found stays blank. You may say it openly: “Thursday afternoons, and kidney function in the elderly is your main worry. I’d note that, if it’s all right with you.” {own}',
      ),
      text(
        'Sixty per cent, reckoned: a form of 20 fields with 12 filled just passes. Now 5 of them, family and birthday, are struck off and deleted: 15 fields remain, the line is 9, you have 7, and 2 are missing. Fill them with professional facts; private ones do not make up the numbers. {own}',
      ),
      head('What must not lie in a file'),
      list(
        'What a given doctor prescribed, whoever supplied it (CR04). If you inherit such a thing, do not open or use it; tell compliance the same day. {own}',
        'Family, home town, birthday, hobbies; nurses are not asked either (CR17).',
        'A patient’s name, bed number, or a photo of test results (CR16).',
        'An adverse reaction “noted for now, to be reported when complete”. It goes to pharmacovigilance the day you hear it (CR13).',
        'A visit written in afterwards that never took place (CR20). Write “not seen, moved to Tuesday”.',
      ),
      breaches(
        breach(
          'Linking people by home town and family',
          ['CR17'],
          'Look for professional links: the same field, the same question, a small academic discussion that is registered',
        ),
        breach('Having nurses tell about a doctor’s private life', ['CR17'], 'Ask the doctor, and note only what the work needs'),
      ),
      text('Whether a file is worth anything shows in how it changes the use of your time, see {grades}.'),
    ],
  },
  potential: {
    lead: 'Use the method your figures allow, and write unit and assumptions beside the result.',
    blocks: [
      text('Potential is how much of this class of medicine a department has use for in a month. It stops at the department or a team in it (CR04). {own}'),
      terms(
        ['Adding up the class', 'Strong competition, and a department summary that has every product: add them all, in boxes a month.'],
        ['By patients', 'The usual one. Beds × turnover a month × share within the indication × boxes for each, in boxes a month.'],
        ['By population', 'A leading hospital whose patients come from outside: population × incidence, which gives people.'],
      ),
      text(
        'The text’s ward: 90 beds × 2 turnovers × 80% = 144 patients, each 2 boxes in hospital and 4 to take home, 864 boxes. The text’s city: 2,000,000 × 6% = 120,000 people, and there it stops.',
      ),
      text('For boxes, multiply by the share who get their medicine here and by boxes a month for each; until then it cannot be added to the 864. {own}'),
      figure('potential'),
      decided(
        ['Adding up the class takes rivals only', 'Your own product is added too, or shares could pass 100%.'],
        ['15 days, one tablet a day, 7 to the box: taken as 2 boxes', 'The answer stays the text’s, 864. In whole boxes it takes 3: 144 × 7 = 1,008. Say which you used.'],
        ['6% called “incidence”', 'Clearly too high: a figure for practice, and a report must say so.'],
        ['Each customer’s beds differ', 'Each team’s beds times the same factors; the teams add up to the department.'],
      ),
      head('Where beginners go wrong'),
      list(
        'Turnover is forgotten, or the share within the indication, and patients who should not get it become potential. {own}',
        'Every team has its own factors, and they do not add up to the department. {own}',
        'The figure is reported without its assumptions. Better: “864 boxes a month at 6 each; the turnover is the chief’s word, not checked yet.” {own}',
      ),
      text('Where several figures are shaky, reckon once with the lowest and once with the highest of each, and check first the one that moves the result most. {own}'),
      text(
        'Elsewhere the text has potential as all medicines of the class that a customer prescribes in a month. Put on one doctor that is counting prescriptions, and we do not use it (CR04).',
      ),
    ],
  },
  support: {
    lead: 'For a department look at the share; for a doctor listen to what they say.',
    blocks: [
      text('Support is your product’s share of its whole class: own ÷ (own + all rivals), between 0 and 100%. {own}'),
      text(
        'Use a department summary that the company has cleared, by product and never by doctor. Say your product has 90 boxes, two rivals 150 and 60: 300 in all, support 30%. Next quarter yours is still 90 but the whole is 360: 25%, down 5 percentage points. The boxes have not moved, the share has shrunk; that is why we look at shares. {own}',
      ),
      figure('support'),
      head('How far one doctor supports it'),
      text('For clinic doctors the text wants several sides checked against each other, without saying which. We use three: {own}'),
      list(
        'What comes to mind first when they explain how they treat these patients, and why.',
        'After a patient’s reaction, do they report it themselves, or would they rather not say?',
        'What they said in public at academic meetings, for and against, with a note of which meeting.',
      ),
      text(
        'The department’s share is not copied to a doctor’s name, and quick replies or good manners are no support. Asking a friend in the pharmacy to “glance, not copy” is counting all the same (CR04). {own}',
      ),
      head('A high share may hide unease'),
      text(
        'The share is sixty per cent, and the chief says: “It’s good. But that last paper came out differently; I’d like to wait a little.” That is P3. And where the share is under ten per cent, someone has turned down a corner of your leaflet and keeps asking how to reduce the dose for the elderly in her clinic: P2. A share is the whole department’s, and of the past; readiness is in what they say now, see {readiness}. {own}',
      ),
      decided(
        ['One passage has a share, another your own volume, even “yearly volume a month”', 'Share only, and no further than the department.'],
        ['Potential is the sum of rivals, and serves as denominator', 'You are in the denominator too; otherwise 90 ÷ 210 makes 43%, and a larger share would pass 100%.'],
      ),
      breaches(breach('Reading a ward’s table of proportions down to each doctor’s name', ['CR04'], 'The summary stops at the department; of a doctor, listen to how they choose')),
    ],
  },
  grades: {
    lead: 'If grading does not change how you spend your time, you have not graded.',
    blocks: [
      text(
        'Four grades, by high or low potential and support. The ways with A and B are the training text’s; for C only half a sentence is left and D is missing, so those two are ours, and so are all frequencies. {own}',
      ),
      terms(
        ['A: high potential, high support', 'Hold. Keep new evidence coming, and notice any change at once. Weekly.'],
        [
          'B: high potential, low support',
          'Attack. Do not drop it for being hard; find the reason first: against the person, a point of the product, or used to another? One remedy for each reason. Every week or two.',
        ],
        ['C: low potential, high support', 'Maintain at little cost: let peers hear their experience, and watch whether the potential grows. Monthly.'],
        ['D: low potential, low support', 'Answer whatever is asked, invite to group events. Once a quarter, with a fresh look at the grade.'],
      ),
      text(
        'Attack begins with a question. The doctor says: “Yours I can’t work with.” You ask: “Is the dose hard to adjust, or did it go badly in a patient?” Presenting without having asked mostly misses the point. Having the chief put in a word so that a few patients get it is pressing for prescriptions behind the doctor’s back (CR18). {own}',
      ),
      head('Does it fit into a week?'),
      text(
        'Turn each grade into visits a week and add up. A, 8 doctors weekly; B, 20 every two weeks; C, 28 every four; D, 24 every twelve: 8 + 10 + 7 + 2 = 27 visits. All 80 every week would be 80. Then hold it against the hospitals’ reception hours; a slot belongs to one doctor and is not split between two. {own}',
      ),
      figure('frequency'),
      text(
        'The first month goes in this order: list all customers and open a file for each → professional fields past sixty per cent → reckon potential → judge support → grade → set frequencies. The denominator of support is potential, so it cannot be turned round; see {potential} and {support}. {own}',
      ),
      text('A grade speaks of the opening, not of what goes on in the doctor’s mind. Someone graded B may be P1 when you first meet; diagnose as always. {own}'),
      decided(
        ['Each doctor weekly, and 80–120 customers to a rep', 'A week does not hold that; frequency follows the grade.'],
        ['Grade A needs “discontinuous” relations', 'Taken as a slip for “continuous”, and read as academic contact that does not break off.'],
      ),
      breaches(
        breach('Grading doctors by what they prescribe', ['CR04'], 'Potential stops at department and team; support is what the doctor says'),
        breach(
          'Asking for the prescription at follow-up and watching whether volume rises',
          ['CR18', 'CR04'],
          'Ask which patients within the label they find suitable, and what still holds them back',
        ),
      ),
    ],
  },
};
