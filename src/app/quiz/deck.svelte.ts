import { type AnswerRow, keepAnswer, unkeptAnswers } from '../../records/answers.ts';
import { type Card, dueCards } from '../../quiz/schedule.ts';
import { troubleNow } from '../../records/database.ts';
import { EMPTY_DECK, readDeck, withAnswer, type CardTally, type DeckData } from './deck.ts';

/** The log and its cards as the pages see them; each answer moves one card at once, and is kept behind its back (牌组). */
export class Deck {
  ready = $state(false);
  #data = $state.raw<DeckData>(EMPTY_DECK);

  get cards(): ReadonlyMap<string, Card> {
    return this.#data.cards;
  }

  get sure(): DeckData['sure'] {
    return this.#data.sure;
  }

  get tallies(): ReadonlyMap<string, CardTally> {
    return this.#data.tallies;
  }

  get cues(): DeckData['cues'] {
    return this.#data.cues;
  }

  /** Reads what was kept; the answers of this tab that could not be kept count as well. */
  async read(): Promise<void> {
    // Before the worker looks: it sees the disk only.
    const own = await unkeptAnswers();
    // What only this tab holds of drills and runs, a worker cannot see.
    const data = troubleNow() === null ? await fromWorker() : null;
    this.#data = data === null ? await readDeck() : own.reduce(withAnswer, data);
    this.ready = true;
  }

  /** The time by which cards are due: never before the last answer, even where the clock was set back. */
  now(clock: number): number {
    return Math.max(clock, this.#data.last);
  }

  /** Whether the clock stands before the last answer, by more than a correction of the network's time. */
  setBack(clock: number): boolean {
    return this.#data.last - clock > SLACK_MS;
  }

  due(clock: number): Card[] {
    return dueCards(this.cards, this.now(clock));
  }

  /** Keeps an answer; the card has moved when this returns, the disk may follow. */
  answered(fields: Omit<AnswerRow, 'schema'>): Promise<AnswerRow> {
    this.#data = withAnswer(this.#data, fields);
    return keepAnswer(fields);
  }
}

/** Clocks are corrected by seconds; only more is worth a word. */
const SLACK_MS = 5 * 60_000;

/** From a worker; null where there is none or it fails: then the page does it itself. */
function fromWorker(): Promise<DeckData | null> {
  if (typeof Worker === 'undefined') return Promise.resolve(null);
  return new Promise((resolve) => {
    try {
      const worker = new Worker(new URL('./deck-worker.ts', import.meta.url), { type: 'module' });
      const end = (data: DeckData | null): void => {
        worker.terminate();
        resolve(data);
      };
      worker.onmessage = ({ data }: MessageEvent<DeckData | null>) => end(data);
      worker.onerror = worker.onmessageerror = () => end(null);
      worker.postMessage(null);
    } catch {
      resolve(null);
    }
  });
}
