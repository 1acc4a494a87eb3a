import { answerTo } from './answer.ts';
import type { Question, Told } from './question.ts';

// One question at a time: the client gives a worker the next one when it has answered.
const tell = (told: Told): void => self.postMessage(told);
self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  tell({ kind: 'answer', answer: answerTo(data, (done) => tell({ kind: 'progress', done })) });
});
