import { type AnswerRow, keepAnswer, reviewOf, unkeptAnswers } from '../../records/answers.ts';
import { type Card, dueCards, reviewed } from '../../quiz/schedule.ts';
import { readDeck, type CardTally, type DeckData } from './deck.ts';

/** The log and its cards as the pages see them; each answer moves one card at once, and is kept behind its back (牌组). */
export class Deck {
  ready = $state(false);
  cards = $state.raw<ReadonlyMap<string, Card>>(new Map());
  tallies = $state.raw<ReadonlyMap<string, CardTally>>(new Map());
  sure = $state.raw<DeckData['sure']>([]);
  #last = 0;

  /** Reads what was kept; the answers of this tab that could not be kept count as well. */
  async read(): Promise<void> {
    const data = (await fromWorker()) ?? (await readDeck());
    this.cards = new Map(data.cards.map((card) => [card.id, card]));
    this.tallies = data.tallies;
    this.sure = data.sure;
    this.#last = data.last;
    for (const row of unkeptAnswers()) if (row.at > data.last) this.#take(row);
    this.ready = true;
  }

  /** The time by which cards are due: never before the last answer, even where the clock was set back. */
  now(clock: number): number {
    return Math.max(clock, this.#last);
  }

  /** Whether the clock stands before the last answer, by more than a correction of the network's time. */
  setBack(clock: number): boolean {
    return this.#last - clock > SLACK_MS;
  }

  due(clock: number): Card[] {
    return dueCards(this.cards, this.now(clock));
  }

  /** Keeps an answer; the card has moved when this returns, the disk may follow. */
  answered(fields: Omit<AnswerRow, 'schema'>): Promise<AnswerRow> {
    this.#take(fields);
    return keepAnswer(fields);
  }

  #take(row: Omit<AnswerRow, 'schema'>): void {
    const card = reviewed(this.cards.get(row.card) ?? null, reviewOf(row));
    this.cards = new Map(this.cards).set(row.card, card);
    this.tallies = new Map(this.tallies).set(row.card, { times: (this.tallies.get(row.card)?.times ?? 0) + 1, right: row.right });
    if (row.confidence !== null && row.answer !== null) this.sure = [...this.sure, [row.confidence, row.right]];
    this.#last = Math.max(this.#last, row.at);
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
