import 'fake-indexeddb/auto';
import { cleanup, configure } from '@testing-library/svelte';
import { afterEach } from 'vitest';

// jsdom has neither; the pages only need them to be there.
HTMLElement.prototype.scrollIntoView ??= () => undefined;
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement): void {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement): void {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

// No test is timed: a page that never comes is ended by vitest's own limit.
configure({ asyncUtilTimeout: 30_000 });
afterEach(cleanup);
