/** A list of whole numbers (32 bits) that grows; a tenth of the memory of an array of objects. */
export class Ints {
  #held: Int32Array;
  length = 0;

  constructor(room = 1024) {
    this.#held = new Int32Array(room);
  }

  push(value: number): void {
    if (this.length === this.#held.length) {
      const more = new Int32Array(this.#held.length * 2);
      more.set(this.#held);
      this.#held = more;
    }
    this.#held[this.length] = value;
    this.length += 1;
  }

  /** The value at a place; 0 past the end. */
  at(place: number): number {
    return this.#held[place] ?? 0;
  }

  set(place: number, value: number): void {
    this.#held[place] = value;
  }
}

/** Numbers things by their text, from 0 in the order they come. */
export class Numbering {
  readonly #numbers = new Map<string, number>();
  readonly texts: string[] = [];

  of(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      this.#numbers.set(text, (number = this.texts.length));
      this.texts.push(text);
    }
    return number;
  }
}
