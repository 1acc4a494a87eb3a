import { head, list, model, rules, steps, terms, text, type Page } from '../guide.ts';
import { CHANGE_EN, changeBy } from './style-numbers.ts';

export const pages: Readonly<Record<string, Page>> = {
  adr: {
    lead: 'When you hear of a case: say thank you, get the four elements, pass it on the same day.',
    blocks: [
      text(
        'The training texts say only that a rep should cope with adverse reactions, nothing about passing them on or time limits. The limits come from regulation; what to do is our addition. {own}',
      ),
      text(
        'You pass adverse reactions on and follow them up; you do not assess them. Listed in the label, already over, reported by the hospital, phoned in by the patient, from a use outside the label: all go. Whether the drug caused it is for pharmacovigilance to see. {own}',
      ),
      head('Four elements; without one it is not a valid report'),
      terms(
        ['Patient', 'One who can be told apart: age group and sex will do. Name, bed and record number you neither look at nor note (CR16).'],
        ['Reporter', 'Write down who told you.'],
        ['Suspected drug', 'Suspicion is enough. Note other medicines as you heard them.'],
        ['Reaction', 'If she says weak legs, write weak legs, not the diagnosis you would guess.'],
      ),
      text('For instance: “Thank you for telling me. No name, please. Just two things: roughly how old, and when did it start? Pharmacovigilance will have it today.”'),
      head('Six steps from hearing it'),
      steps(
        'Drop the product, thank her, hear her out.',
        'Ask for whichever of the four is missing.',
        'Pass it to pharmacovigilance the same day, complete or not: mark what is missing and fix a day to ask again.',
        'Get the case number and tell her.',
        'At the next booked visit, first ask how the patient is.',
        'Anything new is reported the same day.',
      ),
      head('Two time limits'),
      terms(
        ['The authorisation holder’s, set by the regulator', 'Death: at once. Serious, or not listed in the label (“new”): within 15 days. All others: within 30.'],
        [
          'Yours, set by your company',
          'The same day, however mild; your own company’s rule prevails. The clock may start the moment the first person in the company knows; if so, sit on it for five days and 10 of the 15 are left. {own}',
        ],
      ),
      head('Where beginners go wrong'),
      list(
        '“The hospital has reported it”, “he rang the hotline”: the hospital has its report to make, and the company, once it knows, its own. Pass it on and mention the other; pharmacovigilance merges duplicates. {own}',
        '“It’s in the label, it passes.” That is a verdict, and plays it down (CR12). The doctor’s own opinion may be noted as given.',
        'Asking the manager, checking, waiting for Thursday’s meeting: tell the manager by all means, but nothing comes before passing it on (CR13).',
        'Leafing through or photographing the record so as to get it right, even with the name covered (CR16). Just ask again.',
      ),
      rules('CR12', 'CR13'),
      model(
        `A case the doctor told you of, passed on the same day and followed up: ${changeBy('adr-handled', CHANGE_EN)}. Hidden or played down: ${changeBy('adr-hidden', CHANGE_EN)}.`,
        'Left open, where weeks are reckoned, it costs 1 of commitment and 1 of trust a week; until it is settled, the rung of use goes no higher than cautious use. Never passing it on is a red line in itself (CR12).',
      ),
    ],
  },
  'off-label': {
    lead: 'You go as far as the label goes; beyond it, pass the question to those who may answer.',
    blocks: [
      text(
        'Indications, patients, doses outside the label are neither presented nor hinted at. Whether such a use is any good is not yours to judge; your part is to say where the line runs and to get the question to the right people. The texts have nothing on this; what to do is our addition. {own}',
      ),
      head('Three sentences'),
      steps(
        'State the line: “The label covers adults. How to use it in children I can’t discuss.” Saying that something is not approved is not promoting it.',
        'Ask where he is stuck: “What do you most need to know?”',
        'Log it for medical information, and tell him who will answer and when. See {medical-info}.',
      ),
      text('Reading the label out is fine: if the entry on pregnancy says “not recommended”, read that, and stop there.'),
      head('What a hint looks like'),
      text('None of these says outright that it may be used, and all are heard that way. They are promotion just the same (CR10):'),
      list(
        '“Much the same, really”, followed by “of course it’s your decision”.',
        'Other people: another hospital does it, there are data abroad, a colleague has for two years. “For your information” and “not a recommendation” change nothing.',
        'What to monitor and when: that takes for granted that he may.',
        'Papers: published or asked for by him, you hand over none of it, nor the words to search for. His request is logged like any other question.',
        'Another setting: the chief asks before the whole department, or you talk alone afterwards. No difference.',
        '“Start with just one patient”: daily calls and instant reports do not make up for it.',
      ),
      text(
        'The line is soonest crossed with a keen doctor, who is outside the label before you know it, see {edges}. Stop her at once: “I have to stop you there: this group is not in the label.” Steering back to adults is not enough; left unsaid, it passes for consent.',
      ),
      text(
        'A reaction after use outside the label goes to pharmacovigilance the same day like any other, see {adr}. This you may say: “If anyone is on it already and something happens, please tell me that day.” Receiving such news is not promotion.',
      ),
      rules('CR10'),
    ],
  },
  'medical-info': {
    lead: 'Say so when you do not know; settle who answers and by when, and see that it happens.',
    blocks: [
      text(
        'How to work out a dose, what to do about safety, which of two trials to believe: medical information answers in writing. You get the question right, log it and deliver the reply. The training text would have the rep settle conflicting data; here you do not. {own}',
      ),
      head('Whose is it?'),
      terms(
        ['Yours', 'What the label says: find the section and read it out. The approval number and expiry of your own material. Forwarding everything wastes her time. {own}'],
        [
          'Medical information',
          'Wording that needs interpreting (how much is “with caution”?); doses, combinations and switches the label is silent on; how trials compare. {own}',
        ],
        ['Pharmacovigilance', 'Something happened to a patient: the same day, see {adr}. If a remark holds both, both get it. {own}'],
        ['Commercial colleagues', 'Deliveries and invoices (CR03).'],
      ),
      head('Passing it on'),
      text('The steps, too, are ours: {own}'),
      steps(
        'Get the exact point: “Which sentence, which figure does not fit?”',
        'Ask what it is for: “What kind of case brought it up?”',
        'Say plainly that you cannot answer; settle by whom, in writing, by which day. It must be a day medical information can keep; if unsure, say “I’ll let you know the date by the end of this afternoon”.',
        'Log it in her words, with the case and the use. A few words without identity are enough; take no records or lab sheets (CR16).',
        'Once the approved reply is there, deliver all of it, by a channel the company approves, without quoting one sentence from it; the agreed day is the latest.',
        'Have her read it, and ask what is still open; what is missing you submit once more, in her words.',
      ),
      head('Where beginners go wrong'),
      list(
        'Bending the question: she asked “pressure up at night, can they take another half in the evening?” and you logged “dosing enquiry”. The reply will be to something else. {own}',
        'Explaining after the day has passed. If you see it will be late, tell her before: why, the new day, who brings it (CR22). {own}',
        'Letting her see the draft: one look, and she will remember and use it (CR15). {own}',
        'Interpreting the reply. “Limited data” means not known; turning that into “no problem” is a guarantee without evidence (CR11). {own}',
        '“Personally, I think…” A rep has no personal medical opinion: “What I know ends where this page ends.” {own}',
      ),
      rules('CR22'),
      model(
        `Admitting you do not know, with a day for a written answer: ${changeBy('honest-unknown', CHANGE_EN)}. Delivered in time: ${changeBy('promise-kept', CHANGE_EN)} more.`,
        `Past its day: ${changeBy('promise-broken', CHANGE_EN)}. A bluff seen through: ${changeBy('bluff-exposed', CHANGE_EN)}.`,
      ),
    ],
  },
};
