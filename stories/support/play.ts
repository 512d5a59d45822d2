import { waitFor, within } from 'storybook/test';

/** Waits for something that may come late where the machine has much to do. */
const patiently = <T>(find: () => T): Promise<T> => waitFor(find, { timeout: 5000 });

/** Queries within the shadow root of a tag; waits until the tag has rendered. */
export async function inside(canvas: HTMLElement, tag: string, index = 0) {
  const element = await patiently(() => {
    const found = canvas.querySelectorAll<HTMLElement>(tag)[index];
    if (!found?.shadowRoot?.querySelector('[part~=widget]')) throw new Error(`<${tag}> has not rendered`);
    return found;
  });
  const root = element.shadowRoot as unknown as HTMLElement;
  const queries = within(root);
  type Name = string | RegExp;
  // `findByRole` and `getByRole` know elements and documents only, no shadow roots.
  const one = (role: string, name: Name) =>
    patiently(() => {
      const found = queries.queryByRole(role, { name });
      if (!found) throw new Error(`no ${role} "${name}" in <${tag}>`);
      return found;
    });
  return {
    element,
    queries,
    one,
    /** Presses what has this role and name. */
    async press(name: Name, role = 'button'): Promise<void> {
      (await one(role, name)).click();
    },
    /** Types into the control of this name, in one go. */
    async fill(name: Name, value: string, role = 'textbox'): Promise<void> {
      enter(await one(role, name), value);
    },
    /** Puts a value into the control with this label, whatever its role: dates and times have none. */
    async fillLabelled(label: string, value: string): Promise<void> {
      const control = await patiently(() => {
        // What is shown is compared with its spaces made plain: French has others before its marks.
        const found = queries.queryByLabelText(label.replace(/\s+/g, ' '));
        if (!found) throw new Error(`no "${label}" in <${tag}>`);
        return found;
      });
      enter(control, value);
    },
    /** All that have this role and name, at least one. */
    async all(role: string, name: Name): Promise<HTMLElement[]> {
      return patiently(() => {
        const found = queries.queryAllByRole(role, { name });
        if (!found.length) throw new Error(`no ${role} "${name}" in <${tag}>`);
        return found;
      });
    },
    /** Waits until this text is shown. */
    async sees(text: Name): Promise<void> {
      await patiently(() => {
        const shown = root.textContent?.replace(/\s+/g, ' ') ?? '';
        if (typeof text === 'string' ? !shown.includes(text.replace(/\s+/g, ' ')) : !text.test(shown))
          throw new Error(`"${text}" is not shown`);
      });
    },
  };
}

/** Puts a value into a native control as typing does. */
export function enter(control: HTMLElement, value: string): void {
  const input = control as HTMLInputElement;
  input.focus();
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}
