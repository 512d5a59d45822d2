import { afterFirstSign } from '../../controllers/first-sign.js';
import { loadChunk } from '../../kit/load-chunk.js';

const own = new Set<unknown>();

/** Whether an element is a tag that this copy of the kit has registered. */
export const isOwn = (element: Element): boolean => own.has(element.constructor);

/** Registers a tag once: loading the kit twice, or two versions of it, is harmless. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag)) return;
  if (!own.size && typeof document !== 'undefined')
    afterFirstSign(() => {
      loadChunk(() => import('./focus-in-view.js')).then(
        ({ keepFocusInView }) => keepFocusInView(),
        () => undefined,
      );
    });
  own.add(element);
  customElements.define(tag, element);
}
