import type { FormController } from '../../controllers/form-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { SlotContribution } from '../../controllers/submission-controller.js';
import { honeypotIssue } from './honeypot.js';

/** Loads what reads the portal's own controls: a form without any does not pay for it. */
export const loadSlots = () => import('./slots.js');

/** What the portal's own controls add to `data`; and what is wrong with them, or with the trap for robots. */
export async function collectSlots(
  host: HTMLElement,
  form: FormController,
  { messages }: LocalizeController,
): Promise<SlotContribution> {
  const trap = messages ? honeypotIssue({ form, messages }) : [];
  if (!host.querySelector('[slot="fields"], [slot="consent"]'))
    return { answers: {}, consent: [], issues: trap };
  try {
    const { answers, consent, issues } = (await loadSlots()).readSlots(host);
    return { answers, consent, issues: [...issues, ...trap] };
  } catch {
    // Without their values nothing may go: the form stays as it is.
    const message = messages?.common.loadErrorHint ?? '';
    return { answers: {}, consent: [], issues: [{ path: '', code: 'portal-field', message }] };
  }
}
