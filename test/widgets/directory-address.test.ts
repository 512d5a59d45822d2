import { expect, waitUntil } from '@open-wc/testing';
import {
  data,
  directory,
  plain,
  namesOf,
  search,
  open,
  focused,
  pause,
} from '../support/directory-fixture.js';
import { byRole, hasRole } from '../support/query.js';

describe('linkage-directory with url-state', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));
  const attributes = { 'url-state': 'hash' };
  const hash = () => decodeURIComponent(location.hash);

  it('writes down what is searched and opened, and the back button undoes it', async () => {
    const { element } = await directory(attributes);
    await pause(100);
    await search(element, 'care');
    await waitUntil(() => hash() === '#linkage-directory-words=care', hash());
    await open(element, 'Home care');
    expect(hash()).to.equal('#linkage-directory=s1&linkage-directory-words=care');
    history.back();
    await waitUntil(() => hasRole(element, 'list', 'Results'));
    expect(byRole<HTMLInputElement>(element, 'searchbox').value).to.equal('care');
    await waitUntil(() => focused(element)?.textContent?.trim() === 'Home care');
    byRole(element, 'checkbox', 'Care').click();
    await waitUntil(() => hash().includes('linkage-directory-category=care'), hash());
  });

  it('the back button leads to the very place in a long list, and to what was typed just before', async () => {
    const { element } = await directory(attributes, { data: plain(65) });
    await pause(100);
    await search(element, 'service');
    byRole(element, 'button', 'Show more').click();
    await waitUntil(() => namesOf(element).length === 40);
    byRole(element, 'button', 'Service 30').focus();
    await open(element, 'Service 30');
    history.back();
    await waitUntil(() => focused(element)?.matches('button.name'));
    expect(focused(element)!.textContent!.trim()).to.equal('Service 30');
    expect(namesOf(element)).to.have.length(40);
    expect(byRole<HTMLInputElement>(element, 'searchbox').value).to.equal('service');
    expect(hash()).to.equal('#linkage-directory-words=service');
  });

  it('opens what a link names', async () => {
    history.replaceState(null, '', '#linkage-directory=s2&linkage-directory-words=meals');
    const { element } = await directory(attributes);
    await waitUntil(() => hasRole(element, 'button', /Back to results/));
    byRole(element, 'heading', 'Hot meals');
    byRole(element, 'button', /Back to results/).click();
    await element.updateComplete;
    expect(namesOf(element)).to.deep.equal(['Hot meals']);
    expect(hash()).to.equal('#linkage-directory-words=meals');
  });

  it('a link to what is no longer there is the list, and is forgotten with the next search', async () => {
    history.replaceState(null, '', '#linkage-directory=gone');
    const { element } = await directory(attributes);
    await pause(100);
    expect(namesOf(element)).to.have.length(3);
    await search(element, 'meals');
    await waitUntil(() => hash() === '#linkage-directory-words=meals', hash());
  });

  it('never writes down a sensitive service, whoever opens it', async () => {
    const { element } = await directory(attributes, {});
    await pause(100);
    element.value = { query: 'safe', open: 's3' };
    await pause(600);
    expect(hash()).to.not.include('s3');
    element.data = data;
    await waitUntil(() => hasRole(element, 'button', /Back to results/));
    await pause(600);
    expect(hash()).to.not.include('s3');
    byRole(element, 'button', /Back to results/).click();
    await element.updateComplete;
    await open(element, 'Safe house');
    await pause(600);
    expect(hash()).to.not.include('s3');
  });

  it('forgets a sensitive service that a link names, and shows it all the same', async () => {
    history.replaceState(null, '', '#page=1&linkage-directory=s3&linkage-directory-words=house');
    const { element } = await directory(attributes);
    await waitUntil(() => hasRole(element, 'button', 'Leave this page'));
    await waitUntil(() => !hash().includes('s3'));
    expect(hash()).to.equal('#page=1');
    byRole(element, 'heading', 'Safe house');
    byRole(element, 'button', /Back to results/).click();
    await element.updateComplete;
    expect(namesOf(element)).to.deep.equal(['Safe house']);
    expect(hash()).to.equal('#page=1&linkage-directory-words=house');
  });

  it('keeps the service that a link names in the address while it is looked up', async () => {
    const many = plain(60);
    const link = '#linkage-directory=p50&linkage-directory-words=service';
    history.replaceState(null, '', link);
    const heard: string[] = [];
    const { replaceState } = history;
    history.replaceState = (state, unused, url) => {
      heard.push(String(url));
      replaceState.call(history, state, unused, url);
    };
    try {
      const { element } = await directory(attributes, { data: many });
      await waitUntil(() => hasRole(element, 'button', /Back to results/));
      await pause(600);
      expect(heard).to.deep.equal([]);
      expect(hash()).to.equal(link);
    } finally {
      history.replaceState = replaceState;
    }
  });

  it('has names of its own for each directory of a page', async () => {
    history.replaceState(null, '', '#linkage-directory=s1&food=s2&linkage-directory3-words=lunch');
    const { element: first, hub } = await directory(attributes);
    const [second, third] = ['food', ''].map((id) => {
      const element = document.createElement('linkage-directory');
      Object.assign(element, { id, data, urlState: 'hash' });
      hub.append(element);
      return element;
    });
    await waitUntil(() => hasRole(first, 'heading', 'Home care') && hasRole(first, 'button', /Back to/));
    await waitUntil(() => hasRole(second!, 'heading', 'Hot meals') && hasRole(second!, 'button', /Back to/));
    await waitUntil(() => hasRole(third!, 'list', 'Results') && namesOf(third!).length === 1);
    byRole(first, 'button', /Back to results/).click();
    await waitUntil(() => hash() === '#food=s2&linkage-directory3-words=lunch', hash());
    byRole(second!, 'button', /Back to results/).click();
    await waitUntil(() => hash() === '#linkage-directory3-words=lunch', hash());
    await search(first, 'meals');
    await waitUntil(() => hash().endsWith('&linkage-directory-words=meals'), hash());
    expect(hash()).to.include('linkage-directory3-words=lunch');
  });

  it('writes down nothing on a shared device', async () => {
    const { element } = await directory(attributes, { data, config: { sharedDevice: true } });
    await pause(100);
    await search(element, 'care');
    await open(element, 'Home care');
    await pause(600);
    expect(hash()).to.equal('');
  });
});
