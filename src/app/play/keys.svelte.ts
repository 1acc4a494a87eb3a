import { setSetting, setting } from '../../records/settings.ts';

/** Whether single keys choose while the decision has the focus (WCAG 2.1.4): remembered. */
class Keys {
  #on = $state(true);
  #read = false;

  get on(): boolean {
    return this.#on;
  }

  /** Reads what was remembered, once. */
  async read(): Promise<void> {
    if (this.#read) return;
    this.#read = true;
    this.#on = await setting('shortcuts');
  }

  async set(on: boolean): Promise<void> {
    this.#on = on;
    await setSetting('shortcuts', on);
  }
}

export const keys = new Keys();
