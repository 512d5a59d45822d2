import { warnOnce } from '../../domain/problem.js';
import type { Messages } from '../../i18n/messages.js';
import type { LinkageSelectEvent } from '../../kit/submission-events.js';

/** How long the page and other tags have to take a selection over, in ms. */
const PATIENCE = 500;

/** Whether a tag that is there for an action stands under the same hub, ready or not. */
function hasTag(host: Element, action: string): boolean {
  const hub = host.closest('linkage-hub');
  const tags = [...document.querySelectorAll(`linkage-${action}`)];
  return tags.some((tag) => tag.closest('linkage-hub') === hub);
}

/** Waits; resolves to whether the page is about to be left, or was. */
async function isLeft(): Promise<boolean> {
  let isLeaving = false;
  const onLeave = () => void (isLeaving = true);
  // A page that is being left stays on the screen until the next one comes.
  addEventListener('beforeunload', onLeave, true);
  await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  removeEventListener('beforeunload', onLeave, true);
  return isLeaving || document.hidden;
}

/**
 * Resolves to what to say to a resident where nobody takes a selection over: no tag, no listener that prevents the default,
 * and no page that moved.
 */
export async function untaken(
  host: Element,
  event: LinkageSelectEvent,
  hasMoved: () => boolean,
  { directory }: Messages,
): Promise<string | undefined> {
  const { action } = event.detail;
  if (event.defaultPrevented || hasTag(host, action) || (await isLeft()) || hasMoved()) return undefined;
  warnOnce(
    `nothing took "${action}" over: put a <linkage-${action}> under the same hub, or call preventDefault() in a listener for linkage-select.`,
  );
  const { signUp, volunteer, pledge, giveFeedback } = directory;
  const labels = { signup: signUp, hours: volunteer, pledge, feedback: giveFeedback };
  return directory.contactDirectly(labels[action]);
}
