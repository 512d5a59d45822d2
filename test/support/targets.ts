import { controlsOf, describeControl } from './tag-states.js';

/** What can be hit of a control: with its label. */
function targetOf(control: HTMLElement): DOMRect {
  const isSmall = control.matches('[type=radio], [type=checkbox], [type=file]');
  const labels = isSmall ? [...((control as HTMLInputElement).labels ?? [])] : [];
  const boxes = [control, ...labels].map((box) => box.getBoundingClientRect());
  return boxes.sort((one, other) => other.height - one.height)[0]!;
}

/** Links in a line of text are as high as their line: the exception of WCAG 2.5.8. */
const isInline = (control: HTMLElement) =>
  control.matches('a') &&
  getComputedStyle(control).display === 'inline' &&
  control.closest('.summary, .prose') !== null;

/** What a browser rounds off, px. */
const ROUNDED = 0.01;

/** Controls of a tag that are less than 24 px wide or `height` px high, with their size. */
export const smallTargets = (element: Element, height = 24): string[] =>
  controlsOf(element).flatMap((control) => {
    const box = targetOf(control);
    return !isInline(control) && (box.width < 24 - ROUNDED || box.height < height - ROUNDED)
      ? [`${describeControl(control)} ${box.width}×${box.height}`]
      : [];
  });
