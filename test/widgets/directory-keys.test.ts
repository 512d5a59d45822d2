import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DirectoryElement } from '../../src/widgets/directory/directory-element.js';
import { directory, focused, namesOf, open, plain, search, term } from '../support/directory-fixture.js';
import { allByRole, byRole, hasRole, textOf } from '../support/query.js';

const press = async (element: DirectoryElement, ...keys: string[]): Promise<void> => {
  for (const key of keys) {
    const isBack = key === 'Shift+Tab';
    if (isBack) await sendKeys({ down: 'Shift' });
    await sendKeys({ press: isBack ? 'Tab' : key });
    if (isBack) await sendKeys({ up: 'Shift' });
    await element.updateComplete;
  }
};
const type = async (element: DirectoryElement, text: string): Promise<void> => {
  await sendKeys({ type: text });
  await element.updateComplete;
};
const statusOf = (element: DirectoryElement) => byRole(element, 'status').textContent;
const buttonsOf = (element: DirectoryElement) =>
  allByRole(element, 'button').map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());

const meals = [
  { id: 'm1', name: 'Hot meals', attributes: [term('kind', 'Food'), term('party', 'charity')] },
  { id: 'm2', name: 'Home care', attributes: [term('kind', 'Care'), term('party', 'government')] },
  { id: 'm3', name: 'Counselling', attributes: [term('kind', 'Care'), term('party', 'charity')] },
];

describe('linkage-directory by keyboard: search', () => {
  it('finds with every letter, says how many, and Escape goes back to all and stays in the field', async () => {
    const { element } = await directory({}, { data: meals });
    byRole(element, 'searchbox').focus();
    await type(element, 'hot');
    expect(namesOf(element)).to.deep.equal(['Hot meals']);
    expect(statusOf(element)).to.equal('1 service');
    await press(element, 'Escape');
    expect(statusOf(element)).to.equal('3 services');
    expect(focused(element)).to.equal(byRole(element, 'searchbox'));
    expect(byRole<HTMLInputElement>(element, 'searchbox').value).to.equal('');
  });

  it('leaves a second Escape to the page', async () => {
    const { element } = await directory({}, { data: meals });
    const heard: boolean[] = [];
    const listener = ({ key, defaultPrevented }: KeyboardEvent) =>
      key === 'Escape' && heard.push(defaultPrevented);
    document.addEventListener('keydown', listener);
    byRole(element, 'searchbox').focus();
    await type(element, 'hot');
    await press(element, 'Escape', 'Escape');
    document.removeEventListener('keydown', listener);
    expect(heard).to.deep.equal([false]);
  });

  it('offers what may have been meant as buttons, which search for it and keep a place for the focus', async () => {
    const { element } = await directory({}, { data: meals });
    byRole(element, 'searchbox').focus();
    await type(element, 'counseling');
    await waitUntil(() => hasRole(element, 'group', 'Did you mean'));
    expect(statusOf(element)).to.equal('No exact match · 1 service comes close');
    expect(namesOf(element)).to.deep.equal(['Counselling']);
    await expect(element).to.be.accessible();
    const meant = byRole(element, 'button', 'counselling');
    meant.focus();
    await press(element, 'Enter');
    await waitUntil(() => statusOf(element) === '1 service');
    expect(byRole<HTMLInputElement>(element, 'searchbox').value.toLowerCase()).to.equal('counselling');
    expect(hasRole(element, 'group', 'Did you mean')).to.equal(false);
    await waitUntil(() => focused(element) !== null, 'the focus is not lost');
  });

  it('says what may have been meant also where a record shares the mistake', async () => {
    const right = [1, 2, 3, 4, 5].map((at) => ({ id: `h${at}`, name: `Housing help ${at}` }));
    const { element } = await directory({}, { data: [{ id: 'typo', name: 'Houseing advice' }, ...right] });
    await search(element, 'houseing');
    await waitUntil(() => hasRole(element, 'group', 'Did you mean'));
    expect(namesOf(element)).to.deep.equal(['Houseing advice']);
    byRole(element, 'button', 'housing').click();
    await waitUntil(() => namesOf(element).length === 5);
  });

  it('tells where nothing is found which filter is in the way, with the figures that then come true', async () => {
    const { element } = await directory({}, { data: meals });
    byRole(element, 'checkbox', 'Food').click();
    await element.updateComplete;
    await search(element, 'home');
    expect(statusOf(element)).to.equal('0 services');
    expect(textOf(element)).to.include('No service matches');
    await expect(element).to.be.accessible();
    const drop = byRole(element, 'button', 'Without “Food”: 1 service');
    byRole(element, 'button', 'Without the words “home”: 1 service');
    drop.focus();
    await press(element, 'Enter');
    await waitUntil(() => namesOf(element).length === 1);
    expect(namesOf(element)).to.deep.equal(['Home care']);
    await waitUntil(() => focused(element) !== null, 'the focus is not lost');
    expect(byRole<HTMLInputElement>(element, 'searchbox').value).to.equal('home');
  });

  it('drops the words where these are in the way', async () => {
    const { element } = await directory({}, { data: meals });
    byRole(element, 'checkbox', 'Food').click();
    await search(element, 'home');
    byRole(element, 'button', /^Without the words/).click();
    await waitUntil(() => namesOf(element)[0] === 'Hot meals');
    expect(byRole<HTMLInputElement>(element, 'searchbox').value).to.equal('');
    expect(byRole<HTMLInputElement>(element, 'checkbox', 'Food').checked).to.equal(true);
  });
});

describe('linkage-directory by keyboard: the way through', () => {
  it('leads from the search to a result, into it, to its end and back', async () => {
    const { element } = await directory({}, { data: plain(45) });
    byRole(element, 'searchbox').focus();
    await press(element, 'Tab');
    expect(focused(element)?.textContent?.trim(), 'nothing to narrow by stands between').to.equal(
      'Service 0',
    );
    await press(element, 'Enter');
    await waitUntil(() => focused(element)?.id === 'detail');
    byRole(element, 'article', 'Service 0');
    await press(element, 'Shift+Tab');
    expect(focused(element)).to.equal(byRole(element, 'button', /Back to results/));
    await press(element, 'Enter');
    await waitUntil(() => focused(element)?.matches('button.name'));
    expect(focused(element)?.textContent?.trim()).to.equal('Service 0');
  });

  it('goes back to where it was, also past "Show more"', async () => {
    const { element } = await directory({}, { data: plain(65) });
    for (const first of [20, 40]) {
      byRole(element, 'button', 'Show more').focus();
      await press(element, 'Enter');
      await waitUntil(() => focused(element)?.textContent?.trim() === `Service ${first}`);
    }
    byRole(element, 'button', 'Service 47').focus();
    const top = () => byRole(element, 'button', 'Service 47').getBoundingClientRect().top;
    const before = top();
    await open(element, 'Service 47');
    await press(element, 'Shift+Tab', 'Enter');
    await waitUntil(() => focused(element)?.textContent?.trim() === 'Service 47');
    expect(namesOf(element)).to.have.length(60);
    expect(top()).to.be.closeTo(before, 2);
  });

  it('keeps its place at "Show more" in cards, too', async () => {
    const { element } = await directory({ layout: 'cards' }, { data: plain(30) });
    byRole(element, 'button', 'Show more').focus();
    const card = allByRole(element, 'listitem')[19]!;
    const before = card.getBoundingClientRect().top;
    await press(element, 'Enter');
    await waitUntil(() => focused(element)?.textContent?.trim() === 'Service 20');
    expect(card.isConnected, 'what was there is not drawn anew').to.equal(true);
    expect(Math.abs(card.getBoundingClientRect().top - before)).to.be.lessThan(innerHeight);
    await expect(element).to.be.accessible();
  });

  it('names each action by what it is about', async () => {
    const { element } = await directory({}, { data: meals });
    for (const action of ['Sign up', 'Volunteer', 'Pledge', 'Give feedback', 'Save']) {
      const [button] = allByRole(element, 'button', action);
      const about = element.shadowRoot!.getElementById(button!.getAttribute('aria-describedby')!);
      expect(about?.textContent?.trim()).to.equal('Hot meals');
    }
  });

  it('gives a sensitive service nothing but a way to leave, in the list as in full', async () => {
    const { element } = await directory({}, { data: [{ id: 'x', name: 'Safe house', sensitive: true }] });
    expect(buttonsOf(element)).to.deep.equal(['Safe house', 'Leave this page', 'Near me'].slice(0, 2));
    await open(element, 'Safe house');
    expect(buttonsOf(element)).to.deep.equal(['← Back to results'.replace(' ', ''), 'Leave this page']);
    await expect(element).to.be.accessible();
  });
});

/** As many terms as are wanted on three levels, and a service for each. */
const taxonomy = (size: number) =>
  Array.from({ length: size }, (_, at) => ({
    id: `t${at}`,
    name: at < 20 ? `${'abcdefghijklmnopqrst'[at]!.toUpperCase()} branch ${at}` : `Leaf ${at}`,
    taxonomy: 'kind',
    ...(at >= 20 && { parent_id: `t${at < 60 ? at % 20 : 20 + (at % 40)}` }),
  }));
const withTerms = (size: number) => {
  const terms = taxonomy(size);
  return terms.map((taxonomy_term, at) => ({
    id: `s${at}`,
    name: `Service ${at}`,
    attributes: [{ taxonomy_term }, term('party', at % 2 ? 'charity' : 'government')],
  }));
};
const current = (element: DirectoryElement) =>
  focused(element)?.querySelector('.label')?.textContent?.trim() ?? '';
const rowsOf = (element: DirectoryElement) => allByRole(element, 'treeitem');

for (const size of [118, 3575])
  describe(`linkage-directory by keyboard: a tree of ${size} terms`, () => {
    async function atTree(): Promise<DirectoryElement> {
      const { element } = await directory({}, { data: withTerms(size) });
      await waitUntil(() => hasRole(element, 'tree', 'Kind of service'), 'the tree is there', {
        timeout: 8000,
      });
      rowsOf(element)
        .find(({ tabIndex }) => tabIndex === 0)!
        .focus();
      return element;
    }

    it('is walked by arrows, opened, and chosen from with the space bar; counts follow', async () => {
      const element = await atTree();
      expect(rowsOf(element).length).to.be.lessThan(30);
      const first = current(element);
      await press(element, 'ArrowDown');
      expect(current(element)).to.not.equal(first);
      await press(element, 'ArrowUp', 'ArrowRight', 'ArrowRight');
      const child = current(element);
      expect(focused(element)?.getAttribute('aria-level')).to.equal('2');
      await press(element, 'Space');
      await waitUntil(() => focused(element)?.ariaChecked === 'true');
      expect(current(element), 'the focus stays').to.equal(child);
      const figure = Number(focused(element)!.querySelector('.number')!.textContent!.replace(',', ''));
      expect(statusOf(element)).to.equal(`${figure} ${figure === 1 ? 'service' : 'services'}`);
      byRole(element, 'button', `Remove ${child}`);
      const parties = ['Government', 'Charity'].map((name) => {
        const box = allByRole(element, 'checkbox', name)[0];
        const number = box?.getAttribute('aria-describedby');
        return Number(number ? element.shadowRoot!.getElementById(number)!.textContent : 0);
      });
      expect(parties[0]! + parties[1]!, 'the other facet counts what is left').to.equal(figure);
      await press(element, 'ArrowLeft', 'ArrowLeft');
      expect(current(element)).to.equal(first);
    });

    it('goes to what begins with the letters typed', async () => {
      const element = await atTree();
      const wanted = rowsOf(element)
        .map((row) => row.querySelector('.label')?.textContent?.trim() ?? '')
        .filter(Boolean)
        .at(-1)!;
      await type(element, wanted[0]!.toLowerCase());
      expect(current(element)).to.equal(wanted);
    });

    it('has a field that finds any term, from which arrows lead to what it found', async () => {
      const element = await atTree();
      byRole(element, 'textbox', 'Find a kind of service').focus();
      await type(element, `leaf ${size - 1}`);
      await press(element, 'ArrowDown', 'Space');
      await waitUntil(() => statusOf(element) === '1 service');
      expect(namesOf(element)).to.deep.equal([`Service ${size - 1}`]);
      await expect(element).to.be.accessible();
      byRole(element, 'button', `Remove Leaf ${size - 1}`).focus();
      await press(element, 'Enter');
      await waitUntil(() => statusOf(element) !== '1 service');
      await waitUntil(() => focused(element) !== null, 'the focus is not lost');
    });
  });

describe('linkage-directory written from right to left', () => {
  it('opens branches to the left, and can be read by machines', async () => {
    const { element } = await directory({ dir: 'rtl' }, { data: withTerms(118) });
    await waitUntil(() => hasRole(element, 'tree'));
    rowsOf(element)[0]!.focus();
    await press(element, 'ArrowRight');
    expect(rowsOf(element)[0]!.getAttribute('aria-expanded')).to.equal('false');
    await press(element, 'ArrowLeft');
    expect(rowsOf(element)[0]!.getAttribute('aria-expanded')).to.equal('true');
    await expect(element).to.be.accessible();
  });
});
