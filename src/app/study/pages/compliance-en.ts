import { complianceRules } from '../../../model/compliance.ts';
import { currentRules } from '../../../model/released-rules.ts';
import { FULL_SCORE as full } from '../../../run/receipt.ts';
import { head, list, model, rules, steps, terms, text, type Page } from '../guide.ts';
import { CHANGE_EN, changeBy } from './style-numbers.ts';

const { tariff, pass } = currentRules;
/** What the example on the page of red lines loses beside its breaches. */
const lost = 6;
const twoLevels = complianceRules.filter((rule) => rule.alternativeSeverity !== undefined).map((rule) => rule.id);

/** What is not done, why beginners do it all the same, and the rules themselves, one by one. */
export const pages: Readonly<Record<string, Page>> = {
  'red-lines': {
    lead: 'A red line is a gate: cross it once and the run fails, however good the rest was.',
    blocks: [
      text(`There are ${complianceRules.length} rules of conduct, and each states its level: {own}`),
      terms(
        ['Red line: forbidden', `One is enough to fail; ${tariff.red} points on the receipt, shown before any score. {own}`],
        ['Amber line: avoid', `${tariff.amber} points each time. The same rule broken twice makes two lines. {own}`],
        ['Note: watch', 'A reminder: no points, but the debrief points it out, and next time you put it right. {own}'],
      ),
      text('Why can good work not make up for it? The risk has already landed on patients and doctors, and a pleasant conversation does not take it back. {own}'),
      head('Reading the level'),
      list(
        `Of the ${complianceRules.length} rules, ${twoLevels.length} have two levels: ${twoLevels.join(', ')}. It depends on whether a benefit hangs on it, whether what is said is false, how serious the case is; each rule says. “Do keep me in mind this month” is pressure, amber. Add “it won’t be for nothing” and it is red (CR18).`,
        'You can cross a line by doing nothing. Hear of an adverse reaction, neither note it nor pass it on, and without one wrong word you have hidden it (CR12).',
        '“I hardly looked”, “it wasn’t the company’s money”, “they gave it to me”: none of it changes the level. The rule looks only at what was done. {own}',
      ),
      model(
        `A run starts at ${full} and the receipt takes off line by line; nothing is ever added. ${lost} points lost elsewhere, one amber line, one red line: ${full} − ${lost} − ${tariff.amber} − ${tariff.red} = ${full - lost - tariff.amber - tariff.red}. With nothing else lost, one red line leaves ${full - tariff.red} at most.`,
        'A red line does not wipe the score. The rest is still written down, so that you see what went right and the debrief can find where it went wrong.',
        `To pass, all four must hold: a score of at least ${pass.mark} (a script may set another), no red line, at most ${pass.amberAtMost} amber line, and at least ${pass.diagnosesRight.numerator}/${pass.diagnosesRight.denominator} of the diagnoses right.`,
      ),
      text(
        'The old ways of the training texts, gifts, invitations, counting prescriptions, still turn up in the scripts. They are there to test you; the debrief names the rule and what to do instead. When in doubt, stop and ask compliance. A training simulation, not legal advice; your company’s and the hospital’s rules prevail. {own}',
      ),
    ],
  },
  access: {
    lead: 'Before you go in, ask three things: can they look up who you are, has the hospital consented, are time and place as agreed?',
    blocks: [
      text(
        'Each covers something of its own and none replaces another: filing is about you (CR01), consent about this hospital, time and place about this visit (CR02). With all three you may set out; a sales target or a usage list is no part of it (CR03, CR04).',
      ),
      text(
        'The chief says: “I’m free at four, just come up.” It is no reception day. Accept the kindness, but do not go up: “Thank you for thinking of me. I’ll register for Thursday and see you in the reception room.” Two days later, nobody has to answer for you. {own}',
      ),
      head('Where newcomers go wrong'),
      list(
        '“The chief told me to come.” That he is willing is his own affair; the consent is the hospital’s to give (CR02).',
        '“I won’t mention the product, I’ll just say hello.” “I’ll wait in the lobby, then.” You are still a rep, at the wrong time, in the wrong place (CR02).',
        '“My filing is under way, so I’ll go along with a colleague, say a few words, hand out a leaflet.” Saying and handing out are both a representative’s work. His filing is his; go when you have your own (CR01).',
        'The booked time has come, he is still at a bedside, and you walk along, talking. Wait outside; if it takes too long, book another day (CR19).',
        'The hospital has not approved the meeting, so it becomes an “exchange” of four or five. Small is still not approved: stop, and ask for an approved channel (CR21). In the text the chief’s agreement was enough; today it is not.',
        'You say which company you are from when the talk is over, or the speaker has had fees from it and nobody mentions it. Listeners have no way to weigh it (CR24).',
      ),
      text(
        'Hospitals differ: some book online, some register you at a named office, some let no company into a department. A script states its hospital’s rule at the start; read that first. {own}',
      ),
      rules('CR01', 'CR02', 'CR19', 'CR21', 'CR24'),
    ],
  },
  data: {
    lead: 'What a given doctor prescribed: do not ask, look or take. Which patient it is: do not look, copy or keep.',
    blocks: [
      text(
        'What you really need to know is which patients the doctor finds suitable and which cause worry. No figure is needed for that; ask in a booked slot: “Within the label, which patients make you think twice before you write it?” To estimate how many suitable patients a department has, published beds and outpatient visits will do. The texts forecast and grade by what a doctor prescribes; today that is counting (CR04). Listen instead to how the doctor talks about choosing a treatment.',
      ),
      head('Counting by another name'),
      list(
        'It is offered to you. Do not take it, say you may not look (CR04), and report it to compliance the same day; not the other way round, for taking it to hand it in is taking it. {own}',
        'Names folded away, a rough idea only, the doctor’s own guess: it is still one doctor’s volume (CR04). Nor may you look it up because the chief tells you to.',
        'You want the pharmacy to “have a look” so that you know whom to visit first. Go first where you owe an answer and where patients may suit. {own}',
      ),
      head('About patients, about doctors'),
      list(
        'Copying a name and a bed number into your notebook, to pick up the thread next time, is a breach of privacy (CR16). “The old gentleman from last time” is enough. Reporting an adverse reaction needs no name either, only anonymised details such as age group and sex; see {adr}.',
        'What may go into a customer file? Two questions: is it of use for academic exchange, and does the doctor know you write it down? {own} The field, the usual kinds of patient, questions asked and the day you promised, the reception hours the doctor told you: yes.',
        'Family, birthday, hobbies: no; nor what a nurse passes on (CR17). If the doctor mentions them in conversation, a kind word is fine, a note is not. The texts have nurses find such things out; not today. See {file}.',
      ),
      rules('CR04', 'CR16', 'CR17'),
    ],
  },
  benefits: {
    lead: 'Look first at whether anything reached the other side, then at what it was for; whose money it was is never a reason.',
    blocks: [
      text(
        'The training texts have a present for the chief, little things for the nurses, quiz prizes, dinners and outings, and “working on” buyers and storekeepers. The difficulties were real; every one of these answers is over the line today (CR06, CR07, CR23). If you want to thank somebody, say so; material you promised comes at the agreed time.',
      ),
      head('Reasons newcomers give themselves'),
      list(
        '“I paid for it myself.” “It’s from home, it’s worth nothing.” Once it reaches them it is a gift (CR06).',
        '“It’s for the team, not for any one person.” Things for a team are gifts as well (CR06); getting a department a printer, or applying for a conference place for someone, is direct sponsoring (CR08). Donations are between institutions and never pass through a representative.',
        '“Everyone pays for themselves, I only organise the fruit picking, no shop talk.” If you organise it, you have arranged leisure (CR07).',
        '“He takes such trouble, there ought to be something for it.” For a talk to one’s own department there is in principle no fee: amber. Where there is no real talk, only a name for a payment: red (CR09).',
        '“Nothing promised; I just had someone I know in purchasing put in a word.” Going round the procedure is enough: amber. With a benefit it is red (CR23).',
      ),
      head('When the other side opens the door'),
      text('A chief says, for instance: “Find me two places at the annual congress, and I’ll keep your medicine in mind.”'),
      steps(
        'Say on the spot that you cannot do this and the company does not allow it. Leave it vague and he will think you are considering it. {own}',
        'Do not ask what others offer; come back to his patients: “On the very old patients you asked about, I’ll have medical affairs answer you in writing.” He wants the places; the need more likely lies there. See {diagnosis}. {own}',
        'Once outside, write it down as it was said. {own}',
        'Report it to compliance the same day (CR05).',
        'Next time register and come as always, with the answer you promised. Then he knows that you refused the favour, not him. {own}',
      ),
      rules('CR05', 'CR06', 'CR07', 'CR08', 'CR09', 'CR23'),
    ],
  },
  claims: {
    lead: 'Where the label and the trials stop, you stop; if nobody has compared the two, say so.',
    blocks: [
      text(
        'Figure, source and limits go together (CR11). With an invented trial: “At eight weeks 58 per cent responded, 45 per cent on control; severe cases were not studied, and beyond sixteen weeks we don’t know.” Then stop. The trouble is mostly in the sentence that slips out after that. {own}',
      ),
      head('The sentence that slips out'),
      list(
        '“In practice it works for nearly everyone.” “The doctors all speak well of it.” “Hardly any side effects.” Praise without a source is exaggeration (CR11).',
        '“Both papers are here, see for yourself, we are six points higher.” The figures are true, but patients and design differ, and putting them side by side is ranking (CR14, amber).',
        '“I hear theirs was sent back.” Passed on without a basis, it is made up (CR14, red).',
        'The label goes up to sixty-five, and: “If they’re fit, the younger dose should do.” A nod or a comparison is enough to promote a use outside the label (CR10). See {off-label}.',
        '“It’s not approved yet, just for you to look at.” Showing it to one person, or only saying it, is using unapproved material (CR15). An old version goes too, even if its content happens to be the same.',
      ),
      head('When they want one sentence'),
      text(
        '“So which is better?” “Each has its strengths, it depends” crosses no line and helps nobody; the doctor only concludes that you do not know. Say plainly that they were never compared directly, and point the way: medical affairs can set them side by side in writing. If a rival’s sheet lies on the desk, do not run it down. A doctor who uses the medicine, monitors it, and has stopped starting new patients because of that sheet is uneasy (see {p3}): hear first which sentence it is, then agree the day of a written answer. {own}',
      ),
      text('One passage of the texts runs another class of medicine down and claims “the last word in the field”. Both are over the line today (CR14, CR11).'),
      rules('CR10', 'CR11', 'CR14', 'CR15'),
    ],
  },
  records: {
    lead: 'Write down what happened, pass on what you heard the same day, and give every promise a date.',
    blocks: [
      head('Write down'),
      text(
        'People on the list and observers are written separately, and if someone left halfway, say how much they heard. The line of someone who did not come stays empty; material brought to them later is follow-up, on a line of its own (CR20). “He said he would come” is an intention and not an event. If few came, that is what shows which part of the list or the time needs changing. {own}',
      ),
      head('Pass on'),
      text(
        'An adverse reaction goes to pharmacovigilance the same day, mild or severe, over or not. Neither noting nor passing it on, or talking someone out of reporting, is hiding it (CR12); passing it on too late is late (CR13). See {adr}.',
      ),
      head('Promise'),
      text('A doctor asks how many hours to leave between this and a blood pressure tablet, and you do not know:'),
      steps(
        'Say that you do not know, and do not guess (CR22).',
        'Ask her to put it once more, and write it down word for word. {own}',
        'Agree a day with her that you can keep. {own}',
        'Pass it on as it stands the same day. See {medical-info}. {own}',
        'By that day bring the approved written answer, and ask whether it answers the point. {own}',
        'Note the day it was delivered, and the doubts that are left. {own}',
      ),
      text(
        'First the day, then the passing on. Promise only what you can do yourself: “Medical affairs will certainly have it by Wednesday” vouches for other people, and if it falls through, it counts against you (CR22).',
      ),
      head('Not yours to handle'),
      text(
        'Carrying one purchase invoice for a colleague is handling invoices (CR03). You carry no sales quota, and “just a couple more cases” is not said (CR18). The text asks for prescriptions at the close and watches volume afterwards; today, listen instead: what went well, what did not, and why the medicine was not used.',
      ),
      model(
        `A promise past its day costs ${tariff.promise} points; ${changeBy('promise-broken', CHANGE_EN)}. An honest “I don’t know”: ${changeBy('honest-unknown', CHANGE_EN)}. A bluff found out: ${changeBy('bluff-exposed', CHANGE_EN)}.`,
      ),
      rules('CR03', 'CR12', 'CR13', 'CR18', 'CR20', 'CR22'),
    ],
  },
};
