import { currentRules } from '../../../model/released-rules.ts';
import { decided, figure, head, list, model, terms, text, type Page } from '../guide.ts';
import { CHANGE_EN, change, changeBy } from './style-numbers.ts';

const { bounds, modifiers, typical } = currentRules;
/** Where a doctor of a state typically begins. */
export const start = ({ awareness, commitment, trust, resistance }: (typeof typical)['P1']): string =>
  `A typical start: awareness ${awareness}, commitment ${commitment}, trust ${trust}, resistance ${resistance}.`;

export const pages: Readonly<Record<string, Page>> = {
  readiness: {
    lead: 'Readiness answers two questions and no more: how much does she know, and how far will she go?',
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
        'Together they make four states: {p1}; {p2}; {p3}; {p4}. Report a state with the words behind it: “She has the indication wrong, but twice she asked me, with a patient of hers in mind, whether it comes back after stopping.” The first half is awareness, the second willingness; your manager can place her from that. {own}',
      ),
      head('What beginners mistake for it'),
      list(
        'Courtesy. A chair and a long chat tell you how she treats people. {own}',
        'Your own work. Having said it three times is your part; what went in you can only hear from her. {own}',
        'Volume. The text did this; today, asking around for what one doctor prescribes is counting prescriptions (CR04), and working it out from what the department takes in drifts the same way.',
      ),
      head('A second ruler: rungs of use'),
      text('Listen only to how she places the medicine herself, always within the label, never by the box. A figure in the text has the last three; the first is ours. {own}'),
      terms(
        ['Not used', 'She may follow the reasoning, but nobody is on it yet. {own}'],
        ['Trial use', 'One patient who fits on every count, and a day to look at the result. {own}'],
        ['Cautious use', 'It has a fixed place, mostly behind the older treatment, and is monitored. {own}'],
        ['First-line use', 'The first thing she thinks of, and she can say who should not get it. {own}'],
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
        'It sounds like this: “Drugs like yours all have the same sort of name. I can’t tell them apart and haven’t the time to.” A polite P1 is easier to misread: full of sympathy for your long day, happy to take the leaflet, but never asks what it treats and never mentions a patient. {own}',
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
        'Brings a little something to open the door, as a text once advised: today no gifts of any size, not to nurses either (CR06).',
      ),
      model(
        start(typical.P1),
        `S1 once: ${change('S1', 'P1', CHANGE_EN)}. Giving nothing and leaving him be (S4): ${change('S4', 'P1', CHANGE_EN)}.`,
        `Where the script hides a reason, resistance does not come down until you find it, however well you talk; at resistance ${modifiers.closedAtResistance} commitment does not rise either. Found: ${changeBy('cause-found', CHANGE_EN)}.`,
      ),
    ],
  },
  p2: {
    lead: 'She picks one point, asks about it and holds it against her own patients: that is interest. What is missing is answers, and the confidence to change.',
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
        'Have him talk and hear him out; be plain about what you know and what you do not: “Why these two figures differ I can’t judge. I’ll ask medical information to go through both in writing, find out how long that takes, and let you know the date by this evening.” Then be there that day. How: see {s3}.',
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
};
