import { currentRules } from '../../../model/released-rules.ts';
import { decided, figure, head, list, model, steps, terms, text, type Page } from '../guide.ts';
import { start } from './readiness-1-en.ts';
import { CHANGE_EN, change } from './style-numbers.ts';

const { bounds, tariff, typical } = currentRules;

export const pages: Readonly<Record<string, Page>> = {
  p4: {
    lead: 'She knows more than you and is willing: talk less, and keep looking whether she is changing.',
    blocks: [
      text('In P4 awareness and commitment are both there. The signs the training text gives, without those that look at volume (CR04): {own}'),
      list(
        'For suitable patients it is what she thinks of first.',
        'Likes to take part in academic events and to say how she has found it.',
        'Easy to deal with; the conversation carries on from last time.',
        'Handles adverse reactions without being asked.',
      ),
      text(
        'It sounds like this: “For this group I think of it first. With poor kidneys I go round it; that chart of yours hardly says so.” Finding fault is not drifting away: it takes knowledge. If she will speak in her department, it is an independent view, unpaid, good and bad alike (CR09). {own}',
      ),
      figure('plane'),
      head('Where to look: observation points'),
      list(
        'First choice. Is it still what she names first for a textbook patient? This one matters most.',
        'Time for you. Shorter twice running: do not guess, ask openly. {own}',
        'Adverse reactions. Once unprompted, now three weeks late and in passing: she has changed. {own}',
        'Academic events. The text’s “accepts invitations” means these only. Outings and banquets may not be held at all (CR07); staying away is keeping the rules. {own}',
      ),
      text('Criticising your paper, or sending a deputy because she is away, says nothing about slipping. {own} For the ordinary care, see {s4} and {fence}.'),
      head('Where beginners go wrong'),
      list(
        'Teaching the expert: she notices that you were not listening. {own}',
        'Counting on an old friend and no longer looking: by the time you notice, the reasons have piled up. {own}',
        'Looking up what she prescribed, just to check: one glance is counting prescriptions (CR04). To check, ask how she picks patients. {own}',
        'At the first slip a dinner (CR07) or something for the department (CR08): that is crossing a line, not looking after anyone.',
        '“She has reported it herself”: the case you heard of still goes on the same day (CR13). {own}',
      ),
      decided([
        'When someone enters or leaves the prescription platform is not said',
        'In after P4 at two contacts running; back to the work platform after two observations running below it. A single one moves nobody: note the words and look closely next time.',
      ]),
      model(
        `${start(typical.P4)} She is back in P3 when commitment falls to ${bounds.committed.down}.`,
        'Where weeks are reckoned, one without contact takes 1 off commitment; in a single exercise nothing fades by itself.',
        `S4 once: ${change('S4', 'P4', CHANGE_EN)}. A lesson (S1): ${change('S1', 'P4', CHANGE_EN)}.`,
      ),
    ],
  },
  edges: {
    lead: 'Knows it and says no: no more lessons, hear why. Says yes before knowing it: do not ride along, open the label.',
    blocks: [
      decided([
        'Knowing without wanting, and wanting without knowing, have no place among the four states',
        'The first is marked within P3, “knows and rejects”; the second within P2, “keen but uninformed”.',
      ]),
      text('Except for the text’s own caution that knowing more guarantees no commitment, all that follows on telling them and what to do is ours. {own}'),
      head('Knows and rejects (in P3)'),
      text(
        '“I refereed that paper. They took nobody with diabetes, and half of mine have it. Come to me with other things by all means; this drug I won’t use.” He can name the flaw: he knows it. He says no outright: no commitment. And he will still see you: it is not you he is guarding against. An ordinary P3 would like to and is uneasy; he does not want to. P1 cannot say much about the product at all.',
      ),
      list(
        'Ask which step he does not accept and what would convince him; write it down in his words.',
        'A definite question gets a written answer, see {medical-info}.',
        'If it is still no, accept it. The judgement is his, and he may have found a weakness everybody should know.',
        'No more papers, no colleague sent to talk him round; but do not leave without asking either.',
      ),
      head('Keen but uninformed (in P2)'),
      text(
        'The label covers adults only, and she says: “A friend swears by it. I’ll put all my wheezers on it, half a dose for the little ones.” Full of energy, but “good” is hearsay, and patients and dose are wrong. This is a safety trap, and it goes off quickly.',
      ),
      list(
        'First of all state the line: “Children are outside the label; that I can’t discuss.” (CR10)',
        'Indication, contraindications, dose: turn to the wording and let her read; put right what she has wrong.',
        'Log what lies outside the label for medical information, see {medical-info}.',
        'No “you’re the expert, you decide”: that hints it is all right (CR10). No “try it on a few while you’re at it”: that is pressing (CR18).',
      ),
      text('Telling her from P4: both are keen. Ask “Who would you not give it to?” P4 knows who, and where the evidence ends; “anyone should be fine” is still P2.'),
      model(`In P3, commitment at or under ${bounds.rejects} is “knows and rejects”.`, `In P2, commitment at or over ${bounds.blind} is “keen but uninformed”.`),
    ],
  },
  diagnosis: {
    lead: 'Write down his words first and your verdict second; what you have not asked stays blank.',
    blocks: [
      text('Reading awareness and commitment is a rep’s first duty: misread them, and all the hard work afterwards goes astray. The training text has five cautions:'),
      terms(
        ['1 Do not guess', 'Draw no conclusion you neither saw nor asked about. “Didn’t look up” you saw; “thinks we’re too small” you added.'],
        ['2 Find the true cause', '“Busy lately” is the surface. Ask: “Is there something those before me left undone for you?” Six causes: see {p1}.'],
        [
          '3 Meet the need, not the want',
          'A want is said out loud; a need is often what she asked about twice. You cannot give a conference place, nor say “I’ll apply for you” (CR08): say so at once. What she asked twice, log and get done.',
        ],
        ['4 Not knowing is not lack of interest', '“Never heard of it” only says awareness is missing. There has been nothing yet to be interested in.'],
        ['5 Knowing more does not guarantee commitment', 'Quoting the data is awareness. Look and ask for willingness separately.'],
      ),
      head('Writing it up outside the hospital'),
      text('This order is ours: {own}'),
      steps(
        'Note a few things he said and did, just as they were.',
        'Awareness: on the side of P1 and P2, or of P3 and P4?',
        'Then willingness: where he does not know it, look for interest; where he does, for commitment. Settle on one state.',
        'Check for the two special cases, see {edges}.',
        'Only now think how to talk next time, and which remark to verify.',
      ),
      text(
        'Turn the order round and the picture warps: with the verdict on top every note testifies for it; with your talk planned first you see only the remarks that suit it. {own}',
      ),
      text(
        'Write a diagnosis even after one visit, with little confidence if you have little, see {confidence}; read afresh next time. Moving people between lists is another rule, see {p4}. {own}',
      ),
      text(
        'Diagnosis is not snooping. The texts used prescription volume, and asked nurses about doctors’ private lives; today the one is counting prescriptions (CR04), the other collecting too much (CR17). To learn what a doctor thinks of the medicine, ask how she picks patients; to learn whether this is a bad time, ask her.',
      ),
      model(
        `Diagnosis and confidence are marked together: wrong at 95% costs ${tariff.diagnosis[95].wrong}, wrong at 40% ${tariff.diagnosis[40].wrong}, right but only at 40% ${tariff.diagnosis[40].right}.`,
        `Each piece of evidence wrongly ticked costs ${tariff.evidence}; ticking none that fits, ${tariff.evidence} more.`,
      ),
    ],
  },
};
