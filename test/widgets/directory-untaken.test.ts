import { expect, waitUntil } from '@open-wc/testing';
import type { DirectoryElement } from '../../src/widgets/directory/directory-element.js';
import { directory, focused, open, pause } from '../support/directory-fixture.js';
import { allByRole, byRole, hasRole, textOf } from '../support/query.js';

const services = [
  { id: 's1', name: 'Home care', phones: [{ number: '0755 5550 1000' }], email: 'care@example.org' },
];
const LONG_ENOUGH = 900;

/** Presses an action of the only result as a person does: with the focus on it. */
function press(element: DirectoryElement, name: string): void {
  const button = allByRole(element, 'button', name)[0]!;
  button.focus();
  button.click();
}

describe('linkage-directory where nobody takes a selection over', () => {
  it('shows how to reach the service itself, says why, and tells the developer', async () => {
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void warned.push(words.join(' '));
    const { element } = await directory({}, { data: services });
    press(element, 'Sign up');
    const text = '“Sign up” is not offered on this page. Please contact the service directly.';
    await waitUntil(() => byRole(element, 'status').textContent === text);
    console.warn = warn;
    expect(hasRole(element, 'button', /Back to results/)).to.equal(true);
    expect(focused(element)?.id).to.equal('detail');
    expect(element.shadowRoot!.querySelector('.detail .note')!.textContent?.trim()).to.equal(text);
    expect(hasRole(element, 'link', /0755 5550 1000/)).to.equal(true);
    expect(hasRole(element, 'link', 'care@example.org')).to.equal(true);
    expect(
      warned.filter((one) => String(one).includes('put a <linkage-signup> under the same hub')),
    ).to.have.length(1);
    await expect(element).to.be.accessible();
    byRole(element, 'button', /Back to results/).click();
    await waitUntil(() => hasRole(element, 'list', 'Results'));
    await open(element, 'Home care');
    expect(textOf(element)).not.to.include('is not offered on this page. Please');
  });

  it('says so in the service that is open, with the focus left on the button', async () => {
    const { element } = await directory({}, { data: services });
    await open(element, 'Home care');
    press(element, 'Volunteer');
    await waitUntil(() => element.shadowRoot!.querySelector('.detail .note'));
    expect(element.shadowRoot!.querySelector('.note')!.textContent).to.include('“Volunteer” is not offered');
    expect(focused(element)?.textContent?.trim()).to.equal('Volunteer');
  });

  const taken: Record<string, (hub: HTMLElement) => () => void> = {
    'a tag under the same hub': (hub) => {
      const tag = document.createElement('linkage-signup');
      hub.append(tag);
      return () => tag.remove();
    },
    'a listener that prevents the default': () => {
      const listener = (event: Event) => event.preventDefault();
      document.addEventListener('linkage-select', listener);
      return () => document.removeEventListener('linkage-select', listener);
    },
    'a page that moves the focus': () => {
      const field = document.body.appendChild(document.createElement('input'));
      const listener = () => field.focus();
      document.addEventListener('linkage-select', listener);
      return () => (document.removeEventListener('linkage-select', listener), field.remove());
    },
    'a page that goes to another address': () => {
      const { href } = location;
      const listener = () => history.replaceState(null, '', '#signup');
      document.addEventListener('linkage-select', listener);
      return () => (
        document.removeEventListener('linkage-select', listener),
        history.replaceState(null, '', href)
      );
    },
    'a page that is being left': () => {
      const listener = () => setTimeout(() => dispatchEvent(new Event('beforeunload')));
      document.addEventListener('linkage-select', listener);
      return () => document.removeEventListener('linkage-select', listener);
    },
  };
  for (const [who, take] of Object.entries(taken))
    it(`leaves it to ${who}`, async () => {
      const { element, hub } = await directory({}, { data: services });
      // What takes its time the first time is there.
      await open(element, 'Home care');
      byRole(element, 'button', /Back to results/).click();
      await waitUntil(() => hasRole(element, 'list', 'Results'));
      await waitUntil(() => focused(element)?.matches('button.name'));
      const restore = take(hub);
      press(element, 'Sign up');
      await pause(LONG_ENOUGH);
      restore();
      expect(hasRole(element, 'button', /Back to results/)).to.equal(false);
      expect(byRole(element, 'status').textContent).to.equal('1 service');
    });
});
