import type { Issue } from '../../domain/problem.js';
import type { AttachedFile } from '../../kit/kit.js';
import { loadChunk } from '../../kit/load-chunk.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { SlotContribution } from '../../controllers/submission-options.js';

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

/** The portal's controls for a slot; also where the form with that slot is not drawn at the moment. */
function controlsIn(host: HTMLElement, slotName: string): PortalControl[] {
  const assigned = [...host.children]
    .filter((child) => child.slot === slotName)
    // Inside somebody's component: what its own user put there.
    .flatMap((child) =>
      child instanceof HTMLSlotElement ? child.assignedElements({ flatten: true }) : child,
    );
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

/** What is wrong with controls, in the browser's words. */
const problemsOf = (controls: PortalControl[], section: string): Issue[] =>
  controls
    .filter((control) => control.willValidate !== false && control.checkValidity?.() === false)
    .map((control) => ({
      path: control.name ? `${section}.${control.name}` : '',
      code: 'portal-field',
      message: [labelOf(control), control.validationMessage].filter(Boolean).join(': '),
    }));

/** What is never written down before it is sent. */
const isSecret = (control: PortalControl): boolean =>
  ['password', 'hidden'].includes(control.type ?? '') ||
  /password|one-time-code|cc-/.test(control.getAttribute('autocomplete') ?? '');

/** What the portal's own controls in the slots `fields` and `consent` add, and what is wrong with them. */
export function readSlots(host: HTMLElement, withoutSecrets = false): Omit<SlotContribution, 'files'> {
  const fields = controlsIn(host, 'fields').filter((control) => !withoutSecrets || !isSecret(control));
  const consents = controlsIn(host, 'consent');
  const at = new Date().toISOString();
  return {
    answers: readAnswers(fields),
    names: fields.flatMap(({ name }) => name || []),
    consent: consents
      .filter((control) => control.type === 'checkbox' && control.checked)
      .map((control) => ({
        id: control.name || control.id || 'consent',
        text: labelOf(control) || 'consent',
        at,
      })),
    issues: [...problemsOf(fields, 'answers'), ...problemsOf(consents, 'consent')],
  };
}

/** As {@link readSlots}, with the files of the portal's own file inputs, made ready to travel. */
export async function collectSlots(
  host: HTMLElement,
  localize: LocalizeController,
  already: readonly AttachedFile[],
): Promise<SlotContribution> {
  const read = readSlots(host);
  // A captcha that is not there yet, for want of a network, must not keep anybody from saving.
  const tokens = [...host.querySelectorAll<HTMLInputElement>('[slot=captcha] [name], [slot=captcha][name]')];
  if (tokens.length && !tokens.some(({ value }) => value)) {
    await localize.further(['further']);
    read.issues.push({ path: '', code: 'captcha', message: localize.messages!.further.captchaMissing });
  }
  const inputs = controlsIn(host, 'fields').filter(
    (control): control is HTMLInputElement =>
      control instanceof HTMLInputElement && control.type === 'file' && !control.disabled,
  );
  if (!inputs.some(({ files }) => files?.length)) return { ...read, files: [] };
  const { addFiles } = await loadChunk(() => import('./file-intake.js'));
  await localize.further(['further']);
  const files: AttachedFile[] = [];
  for (const { name, files: chosen } of inputs) {
    const added = await addFiles([...already, ...files], [...(chosen ?? [])], localize);
    files.push(...added.files);
    read.issues.push(
      ...added.problems.map((message) => ({ path: `answers.${name}`, code: 'file', message })),
    );
  }
  return { ...read, files };
}

/** Puts answers into the portal's controls of their names; what no control is for is left. */
export function fillSlots(host: HTMLElement, answers: Record<string, unknown>): void {
  for (const control of controlsIn(host, 'fields')) {
    const { name, type } = control;
    if (!name || !Object.hasOwn(answers, name) || type === 'file') continue;
    const answer = answers[name];
    const values = [answer].flat().map(String);
    if (type === 'radio') control.checked = values.includes(String(control.value));
    else if (type === 'checkbox') control.checked = answer === true || values.includes(String(control.value));
    else if (control instanceof HTMLSelectElement && control.multiple)
      for (const option of control.options) option.selected = values.includes(option.value);
    else control.value = values.join(', ');
  }
}

/** Back to what the page's HTML says: the next person has agreed to nothing yet. */
export function clearSlots(host: HTMLElement): void {
  for (const control of ['fields', 'consent'].flatMap((name) => controlsIn(host, name))) {
    if (control instanceof HTMLSelectElement) {
      for (const option of control.options) option.selected = option.defaultSelected;
      if (!control.multiple && control.selectedIndex < 0) control.selectedIndex = 0;
    } else if (control.type === 'checkbox' || control.type === 'radio') {
      control.checked = (control as HTMLInputElement).defaultChecked;
    } else if (control.type === 'file') {
      control.value = '';
    } else if (control.type !== 'hidden') {
      control.value = (control as HTMLInputElement).defaultValue ?? '';
    }
  }
}
