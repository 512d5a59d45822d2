import type { SlotContribution } from '../../controllers/submission-controller.js';

/** A native control, or a form-associated custom element, of the portal's. */
interface PortalControl extends HTMLElement {
  name?: string;
  type?: string;
  value?: unknown;
  checked?: boolean;
  disabled?: boolean;
  validationMessage?: string;
  willValidate?: boolean;
  checkValidity?(): boolean;
}

function controlsIn(root: ShadowRoot | null, slotName: string): PortalControl[] {
  const slot = root?.querySelector<HTMLSlotElement>(`slot[name="${slotName}"]`);
  const assigned = slot?.assignedElements({ flatten: true }) ?? [];
  return assigned.flatMap((element) =>
    [element, ...element.querySelectorAll('*')].filter(
      (control): control is PortalControl =>
        'checkValidity' in control && 'name' in control && !(control instanceof HTMLFieldSetElement),
    ),
  );
}

const labelOf = (control: PortalControl): string => {
  const labels = (control as HTMLInputElement).labels;
  return (labels?.[0]?.textContent ?? control.getAttribute('aria-label') ?? control.name ?? '')
    .replace(/\s+/g, ' ')
    .trim();
};

function readAnswers(controls: PortalControl[]): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const control of controls) {
    const { name, type, value, checked, disabled } = control;
    if (!name || disabled || type === 'submit' || type === 'button' || type === 'reset' || type === 'file')
      continue;
    if (type === 'radio') {
      if (checked) answers[name] = value;
    } else if (type === 'checkbox') {
      const isGroup = controls.filter((other) => other.name === name && other.type === 'checkbox').length > 1;
      if (!isGroup)
        answers[name] = control.hasAttribute('value') ? (checked ? value : undefined) : Boolean(checked);
      else if (checked) answers[name] = [...((answers[name] as unknown[] | undefined) ?? []), value];
    } else if (control instanceof HTMLSelectElement && control.multiple) {
      answers[name] = [...control.selectedOptions].map((option) => option.value);
    } else if (value !== '') {
      answers[name] = value;
    }
  }
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
}

/** What the portal's own controls in the slots `fields` and `consent` add, and what is wrong with them. */
export function readSlots(host: HTMLElement): SlotContribution {
  const fields = controlsIn(host.shadowRoot, 'fields');
  const consents = controlsIn(host.shadowRoot, 'consent');
  const at = new Date().toISOString();
  return {
    answers: readAnswers(fields),
    consent: consents
      .filter((control) => control.type === 'checkbox' && control.checked)
      .map((control) => ({
        id: control.name || control.id || 'consent',
        text: labelOf(control) || 'consent',
        at,
      })),
    issues: [...fields, ...consents]
      .filter((control) => control.willValidate !== false && control.checkValidity?.() === false)
      .map((control) => ({
        path: '',
        code: 'portal-field',
        message: [labelOf(control), control.validationMessage].filter(Boolean).join(': '),
      })),
  };
}
