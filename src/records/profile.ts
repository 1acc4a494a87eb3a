import { setSetting, setting } from './settings.ts';

let pending: Promise<string> | null = null;

/** The id of who practises on this device, made on first use. `draw` gives a new id. */
export function profileId(draw: () => string): Promise<string> {
  pending ??= (async () => {
    const known = await setting('profile');
    if (known !== null) return known;
    const drawn = draw();
    await setSetting('profile', drawn);
    return drawn;
  })();
  return pending;
}

/**
 * Asks the browser not to clear the records when space runs short; after the first finished run, when there is
 * something to lose. Answers whether it agreed.
 */
export async function askToPersist(): Promise<boolean> {
  try {
    if (typeof navigator === 'undefined' || navigator.storage?.persist === undefined) return false;
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}
