import { afterFirstSign } from '../../controllers/first-sign.js';
import { loadChunk } from '../../kit/load-chunk.js';

if (typeof document !== 'undefined')
  afterFirstSign(() => {
    loadChunk(() => import('./focus-in-view.js')).then(
      ({ keepFocusInView }) => keepFocusInView(),
      () => undefined,
    );
  });

/** Registers a tag once: loading the kit twice, or two versions of it, is harmless. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
