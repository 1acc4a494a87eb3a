import { currentRules } from '../../../model/released-rules.ts';
import { breach, breaches, decided, figure, head, list, model, steps, terms, text, type Page } from '../guide.ts';
import { CHANGE_EN, change, changeBy, fit, mismatchAt } from './style-numbers.ts';

const { tariff, modifiers } = currentRules;

export const pages: Readonly<Record<string, Page>> = {
  styles: {
    lead: 'See the person first, then settle how much product and how much support: a style is neither good nor bad, it fits or it does not.',
    blocks: [
      text('Everything you do for a doctor comes down to two things.'),
      terms(
        [
          'Product guidance',
          'About the medicine: features and efficacy, indications and clinical knowledge, prescribing information, literature, how adverse reactions are handled.',
        ],
        [
          'Sales support',
          'About the person: communicating and cooperating, listening and responding, credit and trust, doing what you said, taking an interest in the doctor’s work. The name is the text’s; here it has nothing to do with sales figures. {own}',
        ],
      ),
      text(
        'How much of each you give makes four styles. Much guidance and little support is {s1}; much of both is {s2}; little guidance and much support is {s3}; little of both is {s4}. In that order they go with P1 to P4.',
      ),
      figure('fit'),
      head('Three steps'),
      steps(
        'See the person: watch, ask, and judge which state this is (see {diagnosis}); then consider how sure you are (see {confidence}).',
        'Settle how you will act: how much product this time, and how much support.',
        'Act in those proportions. The reaction is your observation point: before the next visit, judge afresh by what you have now seen.',
      ),
      text('The text wants progress in steps. Do not count on anyone jumping a state. {own}'),
      head('Where beginners go wrong'),
      list(
        'One habit for everybody: those who like explaining explain to all, those who make friends easily befriend all. {own}',
        'Mixing the two up. Telling somebody where adverse reactions are reported is guidance, however warm your voice. Promising something for Tuesday and bringing it on Tuesday hands over paper, but what you give is support. {own}',
        'Thinking that much of both can do no harm. Before the doctor knows you, warmth sounds like a pitch. {own}',
      ),
      model(
        `Fit has four grades, +2, +1, −1 and −2; they cost ${tariff.style[2]}, ${tariff.style[1]}, ${tariff.style[-1]} and ${tariff.style[-2]} points. Done weakly, for instance telling before asking, costs ${tariff.weak} more.`,
        `With the same doctor, each misfit (${mismatchAt} or less) that follows on another also brings: ${changeBy('mismatch-again', CHANGE_EN)}.`,
      ),
    ],
  },
  s1: {
    lead: 'The doctor does not know you yet: give a few facts that stand up, then stop.',
    blocks: [
      text('Goes with {p1}. Guidance in full, support kept low for now. What has to come across this time:'),
      list(
        'Who you are: the company, the product, a professional manner. Put your filing where it can be seen (CR01, CR24).',
        'What the medicine is: indications, prescribing information, supporting data and literature.',
        'How adverse reactions are handled and to whom they are reported.',
        'Where another company’s material disagrees, you are the one to clear it up. Use approved material only, and rank nothing that was never compared directly (CR14, CR15).',
      ),
      head('What it sounds like'),
      text(
        'At the time you registered, Dr You in ophthalmology asks without sitting down: “Which company? I’ve things to do.” You: “My filing is on this page. What it treats, how it’s used, where adverse reactions are reported: a sentence each, all of it from the label. That’s it. What would you like to ask?” {own}',
      ),
      head('One question first, then the facts'),
      decided([
        'S1 is low on support, yet P1’s first cue is resistance to you as a person',
        'Ask once where the resistance comes from. That is diagnosis and does not count as support. Not informed, no time, or something that went wrong before: once you know which, your facts reach the spot.',
      ]),
      head('Where beginners go wrong'),
      list(
        'Warmth first. Without credit, taking an interest sounds like selling, and the guard goes up further. {own}',
        'Listening only. Somebody who knows nothing yet has no concerns to tell, and the question falls flat. {own}',
        'Leaving the leaflet and going. “Never heard of it” is lack of awareness; do not take it for lack of interest.',
      ),
      model(
        `With P1; in brackets how well it fits (−2 to +2), then what doing it once changes. S1 (${fit('S1', 'P1')}): ${change('S1', 'P1', CHANGE_EN)}.`,
        `S2 (${fit('S2', 'P1')}): ${change('S2', 'P1', CHANGE_EN)}. S3 (${fit('S3', 'P1')}): ${change('S3', 'P1', CHANGE_EN)}. S4 (${fit('S4', 'P1')}): ${change('S4', 'P1', CHANGE_EN)}.`,
        `Where a script has a hidden cause behind the resistance, no style lowers it until you have found the cause; at a resistance of ${modifiers.closedAtResistance} or more, commitment does not rise either.`,
      ),
    ],
  },
  s2: {
    lead: 'The doctor is already asking: give full information, take up the worry, and tie both to the doctor’s own patients.',
    blocks: [
      text('Goes with {p2}. Guidance and support are both high: all that S1 explains is still explained, and four things come on top.'),
      terms(
        ['Take an interest', 'Ask which patients are giving trouble just now.'],
        ['Tie it to the need', 'Choose what bears on those patients, and start from the point that was asked.'],
        [
          'The worry about switching',
          'Let risk and cost shrink in the doctor’s eyes. Only the label may do that: what to check, when, and where to stop, set out step by step; never by playing anything down (CR11, CR12). {own}',
        ],
        ['Earn credit', 'There is no history between you. What you promised to bring, bring on the day you said.'],
      ),
      head('What it sounds like'),
      text(
        'A geriatrician asks: “Taken at night, what about the ones who get up? One fall and the family comes to me.” You: “The time of taking it is in this section. It’s the first weeks after the switch that worry you: what to check and when to stop is here as well. What else are these patients usually on? No names needed.” {own}',
      ),
      text('How to tell it from S3: if you do the telling, from dose to follow-up, it is S2; if the doctor points at one spot and you answer that spot, it is S3. {own}'),
      head('Where beginners go wrong'),
      list(
        'Stopping once it is explained. The question is answered, nobody takes up the switch: that is only S1. {own}',
        'Going back to your own order. The doctor has seized on one point, you begin with the mechanism, and the point is left hanging. {own}',
        'Listening without answering, or leaving because there is little warmth. Information is what is missing; not aware is not the same as not interested.',
        'Riding an enthusiasm that knows too little. Make clear first what the label covers, see {edges}. {own}',
        'Calming with guarantees (CR11), asking to try it in two patients first (CR18), going through a patient’s record (CR16). What shrinks a worry is steps one can see; whether to use it is decided by the patient’s condition.',
      ),
      model(
        `With P2; in brackets how well it fits (−2 to +2), then what doing it once changes. S2 (${fit('S2', 'P2')}): ${change('S2', 'P2', CHANGE_EN)}.`,
        `S1 (${fit('S1', 'P2')}): ${change('S1', 'P2', CHANGE_EN)}. S3 (${fit('S3', 'P2')}): ${change('S3', 'P2', CHANGE_EN)}. S4 (${fit('S4', 'P2')}): ${change('S4', 'P2', CHANGE_EN)}.`,
      ),
    ],
  },
  s3: {
    lead: 'The doctor knows it and cannot put one point to rest: say little, ask and listen, claim only what you know, and keep your word.',
    blocks: [
      text('Goes with {p3}. Little guidance, much support.'),
      list(
        'Take an interest in the doctor’s work, and each time leave a thread you can take up again; the text calls it a “continuous contact point”.',
        'Think beforehand how to ask, then listen: which point is it that will not rest?',
        'Keep what you know apart from what you do not. Do what you promised, see {trust}.',
        'The weight is on guiding the doctor’s own thinking, not on humble begging.',
      ),
      text(
        '“Commitment” is not a promise to prescribe. It means being willing to consider the product for suitable patients within the label, and to take the next step of academic exchange. {own}',
      ),
      head('What it sounds like'),
      text(
        'A doctor in infectious diseases says: “I accept the efficacy. But your two papers differ on liver function, so I hold back.” You: “Which two pages? Where there’s a source I’ll show you. Why they differ I don’t know; I’ll pass it to medical information today and bring their written answer next Thursday.” Then you stop and listen. {own}',
      ),
      decided([
        'Clearing up conflicting data is listed under S1, while being troubled by conflicting data is a cue of P3',
        'See who started it. If you lay it out unasked, it is guidance. If the doctor asks about one spot and you answer with a source and then listen, it counts as support and is S3.',
      ]),
      head('Where beginners go wrong'),
      list(
        'Telling it all again. Knowing more does not guarantee commitment. If a doctor grows politer and quieter each time, you have probably never asked about the one point. {own}',
        'Ranking two studies that were never compared directly (CR14).',
        'Stepping back: “It’s for you to decide, see you next month.” Nobody takes up what is hanging. {own}',
        'Hearing of an adverse reaction and only reassuring. Say thank you, ask for the four elements, pass it to pharmacovigilance the same day (CR12, CR13).',
      ),
      model(
        `With P3; in brackets how well it fits (−2 to +2), then what doing it once changes. S3 (${fit('S3', 'P3')}): ${change('S3', 'P3', CHANGE_EN)}.`,
        `S2 (${fit('S2', 'P3')}): ${change('S2', 'P3', CHANGE_EN)}. S1 (${fit('S1', 'P3')}): ${change('S1', 'P3', CHANGE_EN)}. S4 (${fit('S4', 'P3')}): ${change('S4', 'P3', CHANGE_EN)}.`,
      ),
    ],
  },
  s4: {
    lead: 'Teach little, urge little, keep coming: let the doctor talk, hold the rhythm, and watch for change.',
    blocks: [
      text('Goes with {p4}. Guidance and support are both low; low is how much of them each visit holds, not how often you are there.'),
      list(
        'Shared interests. The text goes by the doctor’s preferences; we take only the academic ones. {own}',
        'Regular academic contact. Say a quarter of an hour a month: the doctor talks, you answer what is asked; mention that there is new material, and give it if wanted. {own}',
        'Knowing how the doctor thinks when choosing a treatment.',
        'Building the fence (see {fence}) and setting observation points.',
      ),
      head('Where to put observation points'),
      list(
        'What comes to mind first for suitable patients, and have the reasons changed? {own}',
        'Are adverse reactions still dealt with as actively as before? The case itself goes to pharmacovigilance the same day as always (CR13).',
        'Are the questions still about the doctor’s own patients, or about another company’s papers? Still willing to speak in the department, good and bad alike? {own}',
      ),
      decided([
        'Both are low, yet there is to be much contact, with resources centred here',
        'Low is how much you tell and urge each time. The rhythm is fixed and the doctor leads; resources go into observation and academic contact, not into presents.',
      ]),
      head('Old ways that are over'),
      breaches(
        breach('Social activities to suit the doctor’s tastes', ['CR07'], 'A quarter of an hour in the hospital, on the academic question the doctor is turning over.'),
        breach('Reading stability from how much the doctor prescribes', ['CR04'], 'Listen to how the doctor speaks of choosing a treatment.'),
        breach('A small token at festivals {own}', ['CR06'], 'What was asked for, on the day you said.'),
      ),
      head('Where beginners go wrong'),
      list(
        'Old friends, so no visit. Nobody watches the observation points, and the doctor slips back without your knowing. {own}',
        'Lecturing, or using the good mood to ask for more (CR18). The one teaches somebody who knows it better; the other pushes a willing doctor away. {own}',
        'Digging for doubts one by one. It does no harm, but that time belongs to a doctor in P3. {own}',
      ),
      model(
        `With P4; in brackets how well it fits (−2 to +2), then what doing it once changes. S4 (${fit('S4', 'P4')}): ${change('S4', 'P4', CHANGE_EN)}.`,
        `S3 (${fit('S3', 'P4')}): ${change('S3', 'P4', CHANGE_EN)}. S2 (${fit('S2', 'P4')}): ${change('S2', 'P4', CHANGE_EN)}. S1 (${fit('S1', 'P4')}): ${change('S1', 'P4', CHANGE_EN)}.`,
      ),
    ],
  },
  trust: {
    lead: 'If you do not know, say so, and bring the answer on the day you named: that is how trust is saved up.',
    blocks: [
      terms(
        [
          'Word and deed agree',
          'What you say and what you do match. Where you went too far, take it back yourself: “I put that too strongly last time; the label doesn’t go that far.” {own}',
        ],
        ['Promises are carried out', 'Who answers, on what day, in writing or not: what was agreed is done. {own}'],
        ['Know what you know and what you don’t', '“Should be all right” and “ninety per cent sure” are no evidence, and may be acted on at once (CR22).'],
        ['We solve problems', 'You neither guess nor hand the question back; you put it into hands that can deal with it. {own}'],
      ),
      text(
        'One sentence that does all four: “The label doesn’t say, and I don’t know. I’ll register it with medical information today and bring their written answer next Thursday.” {own}',
      ),
      head('How to choose the day'),
      text(
        'Add up the steps: days for medical information, days to check and print, days in reserve. With 5 + 1 + 2, the eighth working day after today is the earliest to promise. Later and on time beats early and explained away. {own}',
      ),
      text(
        'If it is going to be late, say so that very day: where it is stuck, and the new date, which you then keep without fail. Do not bring other material in its place, and do not read out what has not been approved (CR15). {own}',
      ),
      head('Where beginners go wrong'),
      list(
        '“A satisfactory answer as soon as possible.” Nobody’s name, no date; and an answer states the facts, so “satisfactory” is not yours to promise (CR22).',
        'Saying yes first and working it out later. One in ten comes to nothing, and that is the one remembered. {own}',
        '“If anything happens, I’ll answer for it.” You cannot, and the company gave you no authority to (CR22).',
        'Being vague about what you cannot do. You cannot help with a congress place: say so at once, so that nobody waits (CR08).',
        'Calming with “hardly any side effects”, or with “no need to report it” (CR11, CR12).',
      ),
      model(
        `A promise kept in time: ${changeBy('promise-kept', CHANGE_EN)}. Past its day: ${changeBy('promise-broken', CHANGE_EN)}, and ${tariff.promise} points; each further stretch of time until it is made good: ${changeBy('promise-overdue', CHANGE_EN)}.`,
        `Honestly not knowing, with a written answer agreed: ${changeBy('honest-unknown', CHANGE_EN)}. A bluff found out: ${changeBy('bluff-exposed', CHANGE_EN)}.`,
        `At a trust of ${modifiers.deafAtTrust} or less nothing gets through: neither awareness nor commitment rises.`,
      ),
    ],
  },
};
