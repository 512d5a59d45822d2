import type * as TestingLibrary from '@testing-library/dom';
import type { ByRoleMatcher, ByRoleOptions } from '@testing-library/dom';
// Its ESM build imports CommonJS, which a browser cannot; the UMD build brings everything.
import '@testing-library/dom/dist/@testing-library/dom.umd.js';

const { queryAllByRole, queryByRole } = (
  globalThis as unknown as { TestingLibraryDom: typeof TestingLibrary }
).TestingLibraryDom;

const rootOf = (element: Element) => element.shadowRoot as unknown as HTMLElement;

/** The one control of this role and accessible name within a tag. Fails where there is none, or more than one. */
export function byRole<E extends HTMLElement = HTMLElement>(
  element: Element,
  role: ByRoleMatcher,
  name?: string | RegExp,
  options: ByRoleOptions = {},
): E {
  const found = queryByRole<E>(rootOf(element), role, { ...(name !== undefined && { name }), ...options });
  if (!found) throw new Error(`no ${String(role)} "${String(name)}" in <${element.localName}>`);
  return found;
}

export const allByRole = <E extends HTMLElement = HTMLElement>(
  element: Element,
  role: ByRoleMatcher,
  name?: string | RegExp,
): E[] => queryAllByRole<E>(rootOf(element), role, name === undefined ? {} : { name });

export const hasRole = (element: Element, role: ByRoleMatcher, name?: string | RegExp): boolean =>
  allByRole(element, role, name).length > 0;

/** Types into a control as a person would, in one go. */
export function fill(control: HTMLElement, value: string): void {
  const input = control as HTMLInputElement;
  input.focus();
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}

/** The events of these names that a target hears, in order. */
export function listen(
  target: EventTarget,
  ...names: string[]
): { type: string; detail: Record<string, never> }[] {
  const heard: { type: string; detail: Record<string, never> }[] = [];
  for (const name of names)
    target.addEventListener(name, (event) =>
      heard.push({ type: name, detail: (event as CustomEvent).detail as Record<string, never> }),
    );
  return heard;
}

export const textOf = (element: Element): string =>
  (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
