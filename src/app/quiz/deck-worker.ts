import { readDeck } from './deck.ts';

// The whole log is read and replayed here, so that a page with years of answers does not stand still.
self.onmessage = (): void => {
  void readDeck().then(
    (data) => self.postMessage(data),
    () => self.postMessage(null),
  );
};
