import { currentRules } from '../../../model/released-rules.ts';
import { breach, breaches, decided, figure, head, list, model, steps, terms, text, type Page } from '../guide.ts';

const { 'rival-1': small, 'rival-2': middle, 'rival-3': large } = currentRules.happenings;

/** Where to put one's effort, and the two weighted scores. */
export const pages: Readonly<Record<string, Page>> = {
  effort: {
    lead: 'You cannot guarantee results. What you do, and how well you do it, you can.',
    blocks: [
      text(
        '“Eighty–twenty” says that much of the result hangs on a few customers, and everybody else is after the same few. Time spent is gone, so do not sprinkle it like pepper. Rank by score; book the top ones often and the others less often; score again after a while. {own} How to score: see {screening}.',
      ),
      text(
        'A sum: of 60 doctors two in ten, that is 12, are booked every week; the other 48 every three weeks, 16 in an average week; together 28 reception slots. Everybody every week would take 60, more than you are likely to get. Two in ten and three weeks are only examples; how often you may come is for the hospital to say. {own}',
      ),
      head('Four forces pull at a doctor’s choice'),
      text('The names are the training text’s, the explanations ours. {own}'),
      terms(
        ['Our guidance', 'What your side goes and does: keeps bookings, answers what was asked, delivers the answer on the day.'],
        ['Our strengths', 'What product and company have anyway, such as keeping at room temperature.'],
        ['Our weaknesses', 'What they lack. No dose in the label for some patients, or falling short beside another product: both count.'],
        ['The rival’s guidance', 'What the other company’s people go and do, such as presenting a study yesterday.'],
      ),
      text(
        'Tell them apart and you know what to work on. If guidance is weak, change what you do. A weakness stays: state it plainly, so that the doctor can weigh it. If a rival has been, ask first: “Which point of theirs would you most like to get to the bottom of?” Pass the question to medical information and name the day of the written answer. Do not run the other product down (CR14), and do not count who switched (CR04). {own}',
      ),
      head('Where beginners go wrong'),
      list(
        'Three months without a sign, so twice as many visits next month. Go back over your notes first: is it quantity, quality or direction that is off? See {mwp}. {own}',
        'Showing one’s face to key customers every day. Mostly that is outside reception hours (CR02), with nothing to settle. {own}',
        'Pressing for “will you use it or not”: that is pushing (CR18). Ask what still holds the doctor back. {own}',
      ),
      text(
        'The text points all effort at the sales target. Today a medical representative carries no sales quota (CR03), and volume never scores here: only what you did counts. {own}',
      ),
    ],
  },
  mwp: {
    lead: 'Not met yet: is a visit worth it? In progress: how far along? Core: has anything changed? Three kinds of doctor, three yardsticks.',
    blocks: [
      terms(
        ['M, the Market platform: target doctors', 'Who is likeliest to move first, and what do we do there? The yardstick: {screening}.'],
        ['W, the Work platform: prescribers', 'How far is this doctor from core, and what comes next? The yardstick: {readiness}.'],
        ['P, the Prescription platform: core doctors', 'How do we keep them and leave rivals no opening? The yardstick: {fence}.'],
      ),
      head('Market: first the yardstick, then the people'),
      steps(
        'Set one standard of scoring for the whole territory.',
        'List every target doctor, then collect what the scoring needs.',
        'Score them one by one and grade their value.',
        'Set the order, and hand over to the Work platform.',
      ),
      text('Look at people first and the yardstick bends towards those you like. {own}'),
      head('Work: watch three things'),
      terms(
        ['Quantity', 'How many visits were booked, and how many kept. {own}'],
        ['Quality', 'Was the material current (CR15), was the question answered, was the promise kept on the day? {own}'],
        [
          'Direction',
          'Was it what this doctor needed at this point? He asks about a missed dose and you explain the mechanism: off course. This is the one most often missed. {own}',
        ],
      ),
      text('Then set observation points. Look at the same few things each time, or you will not notice a change. {own}'),
      head('Prescription: first ask why'),
      text(
        'Find out why the doctor chooses the product, then judge soberly whether relations are very good or just fair. Go by what you can hear: “In suitable elderly patients I think of it first; once a day is easy to remember. One thing I haven’t worked out, I meant to ask you.” Holiday greetings, years of acquaintance and “all fine” prove nothing. {own}',
      ),
      decided(
        [
          'Those on the Work platform are called “prescribers”, yet the work begins with doctors who will not see anyone',
          'All past the screening line and not yet steadily P4 belong to Work, P1 included.',
        ],
        [
          'When to hand over to Prescription: “by readiness”, no more',
          'After P4 in two contacts running. Once there, back only after two observation points running have dropped.',
        ],
      ),
      text(
        'Beginners take a high screening score for a good relationship. It only says that a visit is worth it; how far the doctor has come you learn face to face, see {diagnosis}. {own}',
      ),
    ],
  },
  screening: {
    lead: 'Whom to see first comes out of one table for all, not from who is easy to talk to.',
    blocks: [
      text('The four items and their weights are the training text’s. That each is scored 0–100, and how to read it, is ours. {own}'),
      terms(
        ['Patients, 30%', 'About how many patients a month fall within the indication.'],
        ['Beds or outpatient count, 30%', 'How many patients can be reached here. Let beds stand in for patients and you count one thing twice.'],
        [
          'Value orientation, 20%',
          'Does evidence matter to them, are they open to academic exchange? Asking for sources and taking “there is no evidence on that yet” well score high; the same school or home town does not count.',
        ],
        ['Influence, 20%', 'The parts they openly play in the department and in societies, and whether colleagues listen when deciding treatment.'],
      ),
      text(
        'Multiply each by its weight and add up. With 60, 80, 50 and 40: 18 + 24 + 10 + 8 = 60. The same 20 points make 6 on patients and 4 on influence. Where totals differ by a point or two, check again before you rank. {own}',
      ),
      figure('screening'),
      head('When an item is missing'),
      text(
        'Do not guess: leave it blank and write the lowest and the highest total. Without influence, the department above has 52 from three items, so its total lies between 52 and 72. If the line is 60, 8 are lacking, and 8 ÷ 20% = 40: influence would have to reach 40. The sum tells you which fact is worth finding out first. {own}',
      ),
      head('Where the figures come from'),
      list(
        'Patients: the department’s outpatient count published by the hospital, times a published share; write down the source and the method. {own}',
        'Your predecessor’s boxes a week for each doctor, or a rough idea from a friend in the pharmacy: even added up, it comes from what a given doctor prescribed, and that is counting (CR04).',
        'For influence, nurses are not asked about home towns or families (CR17).',
      ),
      text(
        'Tell your manager so: “Cardiology lacks one item; its total is between 52 and 72. I’ll look at the society’s public list first.” However high the score, no visit without a booking (CR02); and if a doctor with a low score invites you, register and go and listen. {own}',
      ),
    ],
  },
  fence: {
    lead: 'A fence is there to show change: where a doctor is cooling, you want to know early.',
    blocks: [
      text(
        'It is for core doctors only, those at P4 in two contacts running. First find out why they choose the product, and whether relations are very good or just fair; then score five items. The weights are the training text’s; scoring 0–100 and the readings below are ours. {own}',
      ),
      terms(
        ['First choice? 30%', 'For suitable patients within the label, what does the doctor say comes to mind first? Words only, no amounts (CR04).'],
        ['Time and order of talk, 20%', 'In the booked slot, how long do they give you, and where do you come in the queue?'],
        ['Information passed, 20%', 'Was it what they wanted to know, and did they ask on?'],
        ['Accepts invitations, 10%', 'Unpaid academic activity only: do they come, do they speak?'],
        ['Handling of sudden events, 20%', 'An adverse reaction, a shortage, a rival’s talk: what did they do, and how did your side answer? Scored in quiet months too.'],
      ),
      text(
        'With 70, 60, 50, 40 and 80: 21 + 12 + 10 + 4 + 16 = 63. Invitations are lowest but cost only 6; information is 50 short and costs 10, the most. Put that right next time, before thinking of more invitations. {own}',
      ),
      figure('fence'),
      head('Noting and acting'),
      text(
        'Note the words and the day, and look at the same spot next time. One short talk may be a busy day. If the doctor says “lately I think of another medicine first for these”, ask there and then: “Which point brought you to that?” Do not guess, and do not pretend not to have heard. An adverse reaction goes to pharmacovigilance the same day, before any scoring (CR12, CR13). {own}',
      ),
      text(
        'Beginners like to score the whole list by these five. For doctors never met, “first choice” and “sudden events” can only be nought, and no order comes out. For that there are the {screening}. {own}',
      ),
      breaches(
        breach(
          'Social events, tastes and favours all count as material for the fence',
          ['CR07', 'CR17'],
          'Only what interests them academically; no outings, no notes on hobbies or family',
        ),
        breach('Judging loyalty by how much the doctor prescribes', ['CR04'], 'Listen to how they choose treatment, and see how they deal with adverse reactions'),
      ),
      model(
        `A rival’s wave has three sizes: commitment falls by ${-small[1]}, ${-middle[1]} or ${-large[1]}, and resistance rises by ${small[3]} each time.`,
        'In today’s scripts the fence always counts as 0.',
      ),
    ],
  },
};
