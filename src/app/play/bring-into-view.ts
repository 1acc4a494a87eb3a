const counts = new WeakMap<HTMLElement, number>();

/**
 * Scrolls to the first line that was not there before, unless all that is new can be read already. The first time
 * nothing is new, unless the run is being resumed: then its latest beat comes into view.
 */
export function bringIntoView(room: HTMLElement, first: boolean): void {
  const parts = [...room.querySelectorAll<HTMLElement>('.beat-head, .line')];
  const before = counts.get(room) ?? 0;
  counts.set(room, parts.length);
  const heads = parts.filter((part) => part.matches('.beat-head'));
  const start = first ? (heads.length > 1 ? heads.at(-1) : undefined) : parts[before];
  const end = parts.at(-1);
  if (start === undefined || end === undefined) return;
  const dock = room.querySelector('.decide')?.getBoundingClientRect();
  const bottom = dock !== undefined && dock.top > 0 ? Math.min(dock.top, window.innerHeight) : window.innerHeight;
  const top = room.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  if (first || start.getBoundingClientRect().top < top || end.getBoundingClientRect().bottom > bottom) start.scrollIntoView({ block: 'start' });
}
