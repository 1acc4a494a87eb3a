/** Whether a part of the product could not be loaded: no network, or a newer version took its files away. */
class Unloaded {
  happened = $state(false);

  /** Listens for parts of the page that do not come. */
  listen(): () => void {
    const heard = (event: Event): void => {
      event.preventDefault();
      this.happened = true;
    };
    window.addEventListener('vite:preloadError', heard);
    return () => window.removeEventListener('vite:preloadError', heard);
  }
}

export const unloaded = new Unloaded();
