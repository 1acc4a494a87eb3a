import { wrap } from 'svelte-spa-router/wrap';

/** The pages, each in a chunk of its own. A component gets the parts of its address as the prop `params`. */
export const routes = {
  '/': wrap({ asyncComponent: () => import('./library/Library.svelte') }),
  '/visit/:script': wrap({ asyncComponent: () => import('./play/Briefing.svelte') }),
  '/run/:run': wrap({ asyncComponent: () => import('./play/Run.svelte') }),
  '/debrief/:attempt': wrap({ asyncComponent: () => import('./debrief/Debrief.svelte') }),
  '/branch/:attempt/:step': wrap({ asyncComponent: () => import('./branch/Branch.svelte') }),
  '/record/:attempt': wrap({ asyncComponent: () => import('./record/Record.svelte') }),
  '/learn/:attempt': wrap({ asyncComponent: () => import('./learn/Learn.svelte') }),
  '/drills': wrap({ asyncComponent: () => import('./drills/Drills.svelte') }),
  '/course': wrap({ asyncComponent: () => import('./course/Course.svelte') }),
  '/course/exam/:step': wrap({ asyncComponent: () => import('./course/ExamIntro.svelte') }),
  '/course/certificate': wrap({ asyncComponent: () => import('./course/Certificate.svelte') }),
  '/exam/:id': wrap({ asyncComponent: () => import('./course/Exam.svelte') }),
  '/verify': wrap({ asyncComponent: () => import('./course/Verify.svelte') }),
  '/quiz': wrap({ asyncComponent: () => import('./quiz/Quiz.svelte') }),
  '/quiz/practice/:group?': wrap({ asyncComponent: () => import('./quiz/Practice.svelte') }),
  '/quiz/review': wrap({ asyncComponent: () => import('./quiz/Review.svelte') }),
  '/study': wrap({ asyncComponent: () => import('./study/Study.svelte') }),
  '/study/concept/:id': wrap({ asyncComponent: () => import('./study/Concept.svelte') }),
  '/study/meeting/:section?': wrap({ asyncComponent: () => import('./study/Meeting.svelte') }),
  '/rules/:id?': wrap({ asyncComponent: () => import('./rules/Rules.svelte') }),
  '/help': wrap({ asyncComponent: () => import('./help/Help.svelte') }),
  '/intro': wrap({ asyncComponent: () => import('./help/Intro.svelte') }),
  '*': wrap({ asyncComponent: () => import('./parts/Lost.svelte') }),
};
