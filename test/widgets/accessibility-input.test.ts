import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { cdp, endCdp } from '../support/cdp.js';
import { FakeTransport } from '../support/fake-transport.js';
import { byRole, textOf } from '../support/query.js';
import { complete, states } from '../support/tag-states.js';

const compose = (text: string) =>
  cdp('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
const commit = (text: string) => cdp('Input.insertText', { text });
/** As an input method sends it while a person picks among its candidates. */
const composingEnter = async () => {
  for (const type of ['rawKeyDown', 'keyUp'])
    await cdp('Input.dispatchKeyEvent', { type, key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 });
};
const pause = () => new Promise((done) => setTimeout(done, 250));

describe('while an input method is composing', () => {
  after(endCdp);

  it('the directory does not search, and does with what was composed', async () => {
    const element = await states['directory: results']!();
    const box = byRole<HTMLInputElement>(element, 'searchbox');
    box.focus();
    await compose('m');
    await compose('mea');
    await pause();
    expect(textOf(element)).to.include('3 services');
    await commit('meals');
    await waitUntil(() => textOf(element).includes('2 services'));
    expect(box.value).to.equal('meals');
  });

  it('Escape clears no search', async () => {
    const element = await states['directory: results']!();
    const box = byRole<HTMLInputElement>(element, 'searchbox');
    box.focus();
    await sendKeys({ type: 'meals' });
    await waitUntil(() => textOf(element).includes('2 services'));
    await compose('ni');
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true }));
    await pause();
    expect(box.value).to.include('meals');
  });

  it('a place is not looked for', async () => {
    const asked: string[] = [];
    const geocode = (text: string) => {
      asked.push(text);
      return Promise.resolve([]);
    };
    const element = await states['directory: results']!({ config: { geocode } });
    byRole(element, 'combobox', 'Near a place').focus();
    await compose('ping');
    await new Promise((done) => setTimeout(done, 500));
    expect(asked).to.deep.equal([]);
    await commit('平安');
    await waitUntil(() => asked.length > 0, 'asked once it is committed', { timeout: 4000 });
    expect(asked).to.deep.equal(['平安']);
  });

  it('Enter sends no form, and keeps what is composed', async () => {
    const transport = new FakeTransport();
    const element = await states['signup: form']!({ transport });
    element.value = complete.signup;
    await element.updateComplete;
    const name = byRole<HTMLInputElement>(element, 'textbox', /Full name/);
    name.focus();
    name.select();
    await compose('li');
    await composingEnter();
    await pause();
    expect(transport.requests).to.have.length(0);
    expect(textOf(element)).to.not.include('There is a problem');
    await commit('李娜');
    expect(name.value).to.equal('李娜');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => transport.requests.length === 1, 'sent', { timeout: 8000 });
    expect(JSON.stringify(transport.bodies()[0])).to.include('李娜');
  });
});

describe('people of all cultures', () => {
  const names = [
    '李',
    'O',
    '阿卜杜拉·买买提',
    'Nguyễn Thị Minh Khai',
    'María José Carreño Quiñones',
    'Björk Guðmundsdóttir',
    'عبد الرحمن بن محمد',
    'O\u2019Brien-Smith',
    "O'Brien-Smith",
    'Ng',
    'Þór',
  ];
  const phones = [
    '13800000000',
    '138 0000 0000',
    '138-0000-0000',
    '+86 138 0000 0000',
    '0086-755-2345 6789',
    '(0755) 2345 6789',
    '0755/23456789',
    '0755.2345.6789',
    '0755 2345 6789 ext. 12',
    '0755 2345 6789 #12',
    '0755 2345 6789转12',
    '٠١٢٣ ٤٥٦ ٧٨٩',
    '+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧',
    '۰۹۱۲ ۳۴۵ ۶۷۸۹',
    '１３８００００００００',
  ];

  for (const name of names)
    it(`the name ${name} goes out as it was written`, async () => {
      const transport = new FakeTransport();
      const element = await states['feedback: form']!({ transport });
      element.value = { ...complete.feedback, contact: { email: 'a@example.org' } };
      await element.updateComplete;
      byRole(element, 'textbox', /Full name/).focus();
      await commit(name);
      byRole(element, 'button', 'Send feedback').click();
      await waitUntil(() => transport.requests.length === 1, textOf(element), { timeout: 8000 });
      const { data } = transport.bodies<{ data: { contact: { name: string } } }>()[0]!;
      expect(data.contact.name).to.equal(name);
    });

  for (const phone of phones)
    it(`the phone number ${phone} goes out, with every digit`, async () => {
      const transport = new FakeTransport();
      const element = await states['feedback: form']!({ transport });
      element.value = { ...complete.feedback, contact: { name: 'O' } };
      await element.updateComplete;
      byRole(element, 'textbox', /Phone/).focus();
      await commit(phone);
      byRole(element, 'button', 'Send feedback').click();
      await waitUntil(() => transport.requests.length === 1, textOf(element), { timeout: 8000 });
      const { data } = transport.bodies<{ data: { contact: { phone: string } } }>()[0]!;
      expect(data.contact.phone).to.equal(phone);
    });
});
