import { currentRules } from '../../../model/released-rules.ts';
import { decided, figure, head, list, model, steps, terms, text, type Page } from '../guide.ts';
import { CHANGE_EN, change, changeBy } from './style-numbers.ts';

const { bounds, modifiers, tariff, typical } = currentRules;
const start = ({ awareness, commitment, trust, resistance }: (typeof typical)['P1']): string =>
  `A typical start: awareness ${awareness}, commitment ${commitment}, trust ${trust}, resistance ${resistance}.`;

export const pages: Readonly<Record<string, Page>> = {
  readiness: {
    lead: 'Readiness answers two questions and no more: how much does he know, and how far will he go?',
    blocks: [
      text(
        'Readiness looks at two things in a doctor: how much she knows about the product, and whether she would consider it for suitable patients. Whether she has used it, how she has found your company, what she makes of you: all of it ends up in these two.',
      ),
      terms(
        ['Awareness', 'Can say what it treats, whom it is for, how it is given and what to watch. {own}'],
        [
          'Commitment',
          'Willing to consider it for suitable patients within the label, and to take the next step in academic exchange. Never a promise to prescribe, let alone how much (CR18). {own}',
        ],
      ),
      text('The training text gives both three objects: product, representative, company. We fold these into awareness and trust. {own}'),
      figure('plane'),
      text(
        'Together they make four states: {p1}; {p2}; {p3}; {p4}. Report a state with the words behind it: “She left out one of the indications, but twice she asked whether it comes back after stopping.” The first half is awareness, the second willingness; your manager can judge for himself. {own}',
      ),
      head('What beginners mistake for it'),
      list(
        'Courtesy. A chair and a long chat tell you how she treats people. {own}',
        'Your own work. Having said it three times is your part; what went in you can only hear from her. {own}',
        'Volume. The text did this; today, finding out or guessing what one doctor prescribes is counting prescriptions (CR04).',
      ),
      head('A second ruler: rungs of use'),
      text('Listen only to how he places the medicine himself, always within the label; no boxes. A figure in the text has the last three; the first is ours. {own}'),
      terms(
        ['Not used', 'He may follow the reasoning, but nobody is on it yet. {own}'],
        ['Trial use', 'One patient who fits on every count, and a day to look at the result. {own}'],
        ['Cautious use', 'It has a fixed place, mostly behind the older treatment, and is monitored. {own}'],
        ['First-line use', 'The first thing he thinks of, and he can say who should not get it. {own}'],
      ),
      decided(
        ['Defined as “knows or commits”, then used as two things', 'They are two things: look at them apart, write them down apart.'],
        [
          'How the rungs of use go with the four states is not said',
          'They are reckoned from awareness and commitment together; first-line also takes P4 and enough trust. At most one rung up a visit.',
        ],
      ),
      model(
        `Awareness counts from ${bounds.aware.up} and is lost only at ${bounds.aware.down}; interest comes at ${bounds.interested.up} and goes at ${bounds.interested.down}; commitment comes at ${bounds.committed.up} and goes at ${bounds.committed.down}.`,
        'Entering and leaving are two lines, so that one remark or one week does not change the verdict.',
        'This is a teaching model, not a proven law of how doctors behave. See {model-limits}.',
      ),
    ],
  },
  p1: {
    lead: 'Being pushed away is not lack of interest: ask what he is guarding against, then say who you are.',
    blocks: [
      text('A doctor in P1 does not know the product and is not willing yet. The signs the training text gives:'),
      list('Does not want to receive reps: refuses, or keeps putting you off.', 'Doubts the company and the product.', 'Is on guard; there is a wall in the way he talks.'),
      text(
        'It sounds like this: “Your lot all have names alike. I can’t tell them apart and haven’t the time to.” A polite P1 is easier to misread: full of sympathy for your long day, happy to take the leaflet, but never asks what it treats and never mentions a patient. {own}',
      ),
      figure('plane'),
      head('Ask first, then tell'),
      text(
        'Begin with one open question: “You see a lot of reps. What do you least like to get from one?” It counts as diagnosis, not as winning her over. {own} Once the reason is out, give short facts with a source: what it treats, what the label says, what to watch for safety. How: see {s1}.',
      ),
      text('Six common reasons for a push. They are leads until you have asked: {own}'),
      terms(
        ['Does not know you', 'Say who you are, and give a few facts that stand up.'],
        ['A broken promise', 'First make good what he is still owed.'],
        ['Too busy', 'Leave his patients their time and book a slot (CR19).'],
        ['The hospital’s rule', 'Register as required and talk in the place set for it (CR02).'],
        ['Ties to a rival', 'Rank nobody, and speak no ill of the others (CR14).'],
        ['A bad experience', 'Hear it out. If it was your medicine, it goes to pharmacovigilance the same day (CR13).'],
      ),
      head('Where beginners go wrong'),
      list(
        'Pushed once, gone, struck off the list: not knowing was taken for not being interested.',
        'Pushed once, talks harder, compares, gushes: while she does not trust you, warmth sounds like selling. {own}',
        'Brings a little something to open the door: no gifts of any size, not to nurses either (CR06).',
      ),
      model(
        start(typical.P1),
        `S1 once: ${change('S1', 'P1', CHANGE_EN)}. Giving nothing and leaving him be (S4): ${change('S4', 'P1', CHANGE_EN)}.`,
        `Where the script hides a reason, resistance does not come down until you find it, however well you talk; at resistance ${modifiers.closedAtResistance} commitment does not rise either. Found: ${changeBy('cause-found', CHANGE_EN)}.`,
      ),
    ],
  },
  p2: {
    lead: 'She picks one point, asks about it and holds it against her own patients: that is interest. What she lacks is answers, and confidence to change.',
    blocks: [
      text('A doctor in P2 cannot yet say much about the product, but interest is there. The signs the training text gives:'),
      list(
        'Warms to one point; asks about the product or how it is used.',
        'Knowingly or not, links it to her own work.',
        'Worries about risk and about the cost of switching.',
        'Has no experience of the product or of your company.',
      ),
      text(
        'It sounds like this: “Twice a day? Mine work shifts, they have no mornings.” “And if the first days after a switch go badly, who do I ring at night?” One asks about use, one weighs the risk; both are about her own patients.',
      ),
      figure('plane'),
      text(
        'Some things are not interest. “Mind how you go” is kindness; neatly filed leaflets may be tidiness; asking what you studied is taking your measure. But someone of few words who mutters “the ones who keep forgetting their tablets…” has shown it. {own}',
      ),
      head('Telling it from P3'),
      text(
        'P2 and P3 may ask the very same thing about a dose; the difference is awareness. So ask: “Where did you run into that, and what have you looked at so far?” Only just seen your leaflet: P2. Been through label and guideline and they do not agree: P3. Do not say “you’ll have read it” for her, or you will never hear how much she knows. {own}',
      ),
      head('What to do'),
      text(
        'Give the information in full, starting with the point she asked about and the patients she had in mind; then go through her worries about switching one by one. How: see {s2}. The text wants the risk of switching to “feel low”. We go by the label on starting and monitoring and make nothing sound smaller than it is (CR11, CR12); what the label leaves open goes to medical information, see {medical-info}. {own}',
      ),
      list(
        'Answering and ignoring the worry: she knows a little more and still dares not.',
        'Bringing a pile of papers: the one point she asked about is lost in it. {own}',
        'Only listening: she wants an answer, and no amount of listening is one.',
        'Riding along because she is keen: enthusiasm ahead of knowledge is a trap, see {edges}. {own}',
      ),
      model(
        start(typical.P2),
        `S2 once: ${change('S2', 'P2', CHANGE_EN)}. Information only (S1): ${change('S1', 'P2', CHANGE_EN)}. Listening only (S3): ${change('S3', 'P2', CHANGE_EN)}. Leaving her be (S4): ${change('S4', 'P2', CHANGE_EN)}.`,
      ),
    ],
  },
  p3: {
    lead: 'He is uneasy because of what he knows: say less, ask more, and do what you promised.',
    blocks: [
      text('A doctor in P3 has read it, understood it and accepts that it works, and still the pen stops. The signs the training text gives:'),
      list(
        'Accepts you and the company; accepts efficacy and value.',
        'Conflicting data, dose or adverse reactions make him very cautious.',
        'Brings up cost, and what a change would do to people he works with.',
      ),
      text(
        'It sounds like this: “The paper is fine. But my last one’s ankles swelled when I went up a step. Another like that and I’d think twice.” His unease lands somewhere: on a page, a figure, a patient. {own} There is also an adverse reaction in that sentence: drop the product and pass it on the same day (CR13), see {adr}.',
      ),
      figure('plane'),
      head('What to do'),
      text(
        'Have him talk and hear him out; be plain about what you know and what you do not: “Why these two figures differ I can’t judge. I’ll ask medical information to go through both in writing, find out how long that takes, and tell you the day before this evening.” Then be there that day. How: see {s3}.',
      ),
      decided(['Conflicting data is a sign of P3, but dealing with it stands under S1', 'A sourced answer to his own question counts as S3; it is no lecture.']),
      head('Where beginners go wrong'),
      list(
        'Explaining it again: he is not short of information, and at the first note of a lecture he backs away.',
        'Soothing: “rare, it passes” plays an adverse reaction down (CR12). {own}',
        'Saying the others’ figures cannot be trusted: without grounds that is disparagement, in private too (CR14). {own}',
        'Naming any old date: if nothing comes that day, the trust you had saved up goes first (CR22).',
        'Pressing for the day he will start (CR18). If he says not yet, accept it. {own}',
      ),
      text('One who understands and says outright that he will not use it is another case, see {edges}. {own}'),
      model(
        start(typical.P3),
        `S3 once: ${change('S3', 'P3', CHANGE_EN)}. One more lecture (S1): ${change('S1', 'P3', CHANGE_EN)}.`,
        `A promise past its day: ${changeBy('promise-broken', CHANGE_EN)}. It falls faster than it grows, and keeping it late brings nothing back.`,
      ),
    ],
  },
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
        'Academic events. The text’s “accepts invitations” means these only. Outings and dinners may not be held at all (CR07); staying away is keeping the rules. {own}',
      ),
      text('Criticising your paper, or sending a deputy because she is away, says nothing about slipping. {own} For the ordinary care, see {s4} and {fence}.'),
      head('Where beginners go wrong'),
      list(
        'Teaching the expert: she notices that you were not listening. {own}',
        'Counting on an old friend and no longer looking: by the time you notice, the reasons have piled up. {own}',
        'Looking up what she prescribed, just to check: one glance is counting prescriptions (CR04). To check, ask how she picks patients. {own}',
        'At the first slip a dinner (CR07) or something for the department (CR08): red lines both.',
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
        'What can be asked gets a written answer, see {medical-info}.',
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
      text('Reading awareness and commitment is a rep’s first duty: misread them, and all your hard work afterwards misses. The training text has five cautions:'),
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
      text('Turn it round and it bends: with the verdict on top every note testifies for it; with your talk planned first you see only the remarks that suit it. {own}'),
      text(
        'Write a diagnosis even after one visit, with little confidence if you have little, see {confidence}; read afresh next time. Moving people between lists is another rule, see {p4}. {own}',
      ),
      text(
        'Diagnosis is not finding out behind a back. The texts used prescription volume, and asked nurses about doctors’ private lives; today the one is counting prescriptions (CR04), the other collecting too much (CR17). If you want to know, ask the doctor.',
      ),
      model(
        `Diagnosis and confidence are marked together: wrong at 95% costs ${tariff.diagnosis[95].wrong}, wrong at 40% ${tariff.diagnosis[40].wrong}, right but only at 40% ${tariff.diagnosis[40].right}.`,
        `Each piece of evidence wrongly ticked costs ${tariff.evidence}; ticking none that fits, ${tariff.evidence} more.`,
      ),
    ],
  },
};
