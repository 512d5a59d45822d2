import type { FormController } from '../../controllers/form-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { PortalSlots } from '../../controllers/submission-options.js';
import { loadChunk } from '../../kit/load-chunk.js';
import { honeypotIssue } from './honeypot.js';
import type * as Slots from './slots.js';

let slots: typeof Slots | undefined;

/** Loads what reads the portal's own controls: a form without any does not pay for it. */
export const loadSlots = async () => (slots ??= await loadChunk(() => import('./slots.js')));

/** The portal's own controls in the slots of a form, and the trap for robots. */
export function portalSlots(
  host: HTMLElement,
  form: FormController,
  localize: LocalizeController,
): PortalSlots {
  const isEmpty = () => !host.querySelector('[slot="fields"], [slot="consent"], [slot="captcha"]');
  return {
    answers: (withoutSecrets) => (isEmpty() ? undefined : slots?.readSlots(host, withoutSecrets).answers),
    collect: async () => {
      const { messages } = localize;
      await form.tray.ready;
      const { files } = form.tray;
      const issues = messages ? honeypotIssue({ form, messages }) : [];
      const nothing = { answers: {}, names: [], consent: [], files, issues };
      if (isEmpty()) return nothing;
      try {
        const read = await (await loadSlots()).collectSlots(host, localize, files);
        return { ...read, files: [...files, ...read.files], issues: [...read.issues, ...issues] };
      } catch {
        // Without their values nothing may go: the form stays as it is.
        const message = messages?.common.loadErrorHint ?? '';
        return { ...nothing, issues: [{ path: '', code: 'portal-field', message }] };
      }
    },
    fill: async (answers) => {
      if (answers && !isEmpty()) (await loadSlots()).fillSlots(host, answers);
    },
    clear: async () => {
      if (!isEmpty()) (await loadSlots()).clearSlots(host);
    },
  };
}
