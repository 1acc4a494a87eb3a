import { unloaded } from '../unloaded.svelte.ts';

/** The text of a file of this build. Rejects where it cannot be had; the page then says so. */
export async function fetchText(address: string): Promise<string> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status} ${address}`);
    return await answer.text();
  } catch (problem) {
    unloaded.happened = true;
    throw problem;
  }
}
