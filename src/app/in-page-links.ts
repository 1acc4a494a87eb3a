/**
 * Links to a place on the same page (`href="#moment-3"`): the address is the router's, so such a link
 * must not change it. It scrolls there and moves the focus, as a browser would.
 */
export function followInPageLinks(event: MouseEvent): void {
  // With a key held down the reader wants something else: another tab, a download.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const id = link?.getAttribute('href')?.slice(1) ?? '';
  if (id === '' || id.startsWith('/') || event.defaultPrevented) return;
  const place = document.getElementById(decodeURIComponent(id));
  event.preventDefault();
  if (place === null) return;
  const closed = place.closest('details:not([open])');
  if (closed instanceof HTMLDetailsElement) closed.open = true;
  if (!place.matches('a[href], button, input, select, textarea, summary, [tabindex]')) place.tabIndex = -1;
  place.scrollIntoView();
  place.focus({ preventScroll: true });
}
