import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import '../../src/widgets/pledge/define.js';
import type { PledgeElement } from '../../src/widgets/pledge/pledge-element.js';
import { formWidgetSuite, type FormWidget } from '../support/form-widget-suite.js';
import { kitFixture } from '../support/kit-fixture.js';
import { allByRole, byRole, fill, hasRole, textOf } from '../support/query.js';

const data = {
  needs: [
    { id: 'later', title: 'Chairs', type: 'goods', unit: 'chairs', due: '2027-02-01' },
    {
      id: 'coats',
      title: 'Winter coats',
      type: 'goods',
      unit: 'coats',
      target: 40,
      pledged: 22,
      received: 14,
      due: '2026-12-15',
      organization: { id: 'o1', name: 'Helping' },
    },
    {
      id: 'meals',
      title: 'Warm meals',
      type: 'money',
      target: 5000,
      pledged: 2000,
      received: 1200,
      currency: 'CNY',
      due: '2027-01-01',
    },
    { id: 'full', title: 'Beds', type: 'goods', unit: 'beds', target: 2, pledged: 2, urgent: true },
    { id: 'water', title: 'Water', type: 'goods', unit: 'boxes', urgent: true, by: 'resident' },
  ],
  ledger: [
    {
      date: '2026-11-01',
      type: 'received',
      source: 'donation',
      amount: 100.5,
      currency: 'CNY',
      note: 'Gifts',
    },
    { date: '2026-11-03', type: 'spent', amount: 40, currency: 'CNY', note: 'Rice' },
    { date: '2026-11-02', type: 'received', quantity: 12, unit: 'coats', note: 'From the mill' },
  ],
};
const goods = {
  needId: 'coats',
  donor: { type: 'individual', name: '阿卜杜拉·买买提', email: 'a@example.org' },
  inKind: [{ type: 'goods', item: 'Coats', quantity: 3, unit: 'coats', condition: 'new' }],
  handover: { method: 'pick-up', place: 'Gate 3' },
  dedication: { type: 'memory', name: 'Grandma' },
  message: 'Warm ones',
};
const open = (title: string) => async (element: FormWidget) => {
  if (element.shadowRoot!.querySelector('form')) return;
  byRole(element, 'button', `Pledge: ${title}`).click();
  await element.updateComplete;
};

describe('linkage-pledge, goods', () => {
  formWidgetSuite({
    tag: 'linkage-pledge',
    kind: 'pledge',
    data,
    open: open('Winter coats'),
    value: goods,
    submit: 'Make pledge',
    required: ['donor.name', 'inKind.0.quantity'],
    someField: 'Full name',
  });
});
describe('linkage-pledge, money', () => {
  formWidgetSuite({
    tag: 'linkage-pledge',
    kind: 'pledge',
    data,
    open: open('Warm meals'),
    value: {
      needId: 'meals',
      donor: { type: 'anonymous' },
      money: { amount: '1234.50', currency: 'CNY', frequency: 'monthly' },
    },
    submit: 'Make pledge',
    required: ['donor.name', 'money.amount'],
    someField: 'Amount',
  });
});
describe('linkage-pledge, offer without a feed', () => {
  formWidgetSuite({
    tag: 'linkage-pledge',
    kind: 'pledge',
    attributes: { 'subject-kind': 'organization', 'subject-id': 'o1', 'subject-name': 'Helping' },
    value: {
      donor: { type: 'organization', name: 'Mill Ltd' },
      inKind: [
        { type: 'skills', item: 'Piano', quantity: 2, unit: 'hours' },
        { type: 'goods', item: 'Tea', quantity: 1.5, unit: 'kg' },
      ],
    },
    submit: 'Make pledge',
    required: ['donor.name', 'type'],
    someField: 'Full name',
  });
});

describe('linkage-pledge', () => {
  it('lists urgent needs first, full ones last and closed, with bars where there is a target', async () => {
    const { element } = await kitFixture<PledgeElement>('linkage-pledge', {}, { data });
    const list = byRole(element, 'list', 'Needs');
    expect([...list.querySelectorAll('h3')].map((h) => h.textContent?.trim())).to.deep.equal([
      'Water',
      'Winter coats',
      'Warm meals',
      'Chairs',
      'Beds',
    ]);
    expect(allByRole(element, 'progressbar')).to.have.length(3);
    const bar = byRole<HTMLProgressElement>(element, 'progressbar', 'Pledged so far: Winter coats');
    expect([bar.value, bar.max, bar.getAttribute('aria-valuetext')]).to.deep.equal([
      22,
      40,
      '14 received, 22 pledged of 40 coats',
    ]);
    expect(byRole<HTMLButtonElement>(element, 'button', 'Pledge: Beds').disabled).to.equal(true);
    expect(textOf(element))
      .to.include('18 coats still needed')
      .and.include('14 received of 40')
      .and.include('8 more pledged')
      .and.include('A neighbour')
      .and.include('Thank you, this need is met.');
    expect(textOf(element)).to.include('¥3,000 still needed');
    await expect(element).to.be.accessible();
  });
  it('where one is still needed, the unit that the feed gives in the plural stands beside how many there are in all', async () => {
    const beds = { id: 'beds', title: 'Night shelter', type: 'goods', unit: 'beds', received: 2 };
    const needs = [
      { ...beds, id: 'one', target: 4, pledged: 3 },
      { ...beds, id: 'more', target: 4, pledged: 2 },
    ];
    const { element } = await kitFixture<PledgeElement>('linkage-pledge', {}, { data: { needs } });
    const figures = [...element.shadowRoot!.querySelectorAll('.figures')].map((box) =>
      box.textContent!.replace(/\s+/g, ' ').trim(),
    );
    expect(figures[0]).to.match(/^1 still needed 2 received of 4 beds/);
    expect(figures[1]).to.match(/^2 beds still needed 2 received of 4(?! beds)/);
  });

  it('has the account open, money summed apart from things', async () => {
    const { element } = await kitFixture<PledgeElement>('linkage-pledge', {}, { data });
    const table = byRole(element, 'table', 'Where it came from, where it went');
    expect(table.querySelectorAll('tbody tr')).to.have.length(3);
    expect(textOf(element))
      .to.include('¥100.50')
      .and.include('− ¥40')
      .and.include('+ 12 coats')
      .and.include('Donation');
  });
  it('quick amounts stand in the field, which takes any digits', async () => {
    const { element, transport } = await kitFixture<PledgeElement>(
      'linkage-pledge',
      {
        amounts: '20 50 100',
        'payment-url': 'https://pay.example/?r={reference}&a={amount}&c={currency}&n={needId}&id={id}',
      },
      { data },
    );
    byRole(element, 'button', 'Pledge: Warm meals').click();
    await element.updateComplete;
    byRole(element, 'radio', '¥50').click();
    await element.updateComplete;
    const amount = byRole<HTMLInputElement>(element, 'textbox', 'Amount');
    expect(amount.value).to.equal('50');
    fill(amount, '１,２３４.５');
    await element.updateComplete;
    expect(element.shadowRoot!.querySelectorAll('[name=amounts]:checked')).to.have.length(0);
    fill(byRole(element, 'textbox', 'Full name'), 'Li');
    byRole(element, 'button', 'Make pledge').click();
    await waitUntil(() => transport.requests.length === 1, 'sent', { timeout: 8000 });
    const [body] = transport.bodies<Record<string, unknown>>();
    expect(body).to.deep.include({ subject: { kind: 'need', id: 'meals', name: 'Warm meals' } });
    expect(body!['data']).to.deep.equal({
      needId: 'meals',
      donor: { type: 'individual', name: 'Li' },
      money: { amount: '1234.50', currency: 'CNY', frequency: 'once' },
    });
    await waitUntil(() => hasRole(element, 'link', 'Pay now'));
    expect(byRole<HTMLAnchorElement>(element, 'link', 'Pay now').getAttribute('href')).to.equal(
      `https://pay.example/?r=PA-2026-0001&a=1234.50&c=CNY&n=meals&id=${String(body!['id'])}`,
    );
  });
  it('never links a payment address that is no web address', async () => {
    const { element } = await kitFixture<PledgeElement>(
      'linkage-pledge',
      { 'payment-url': 'javascript:alert({id})' },
      { data },
    );
    element.value = {
      needId: 'meals',
      donor: { type: 'anonymous' },
      money: { amount: '5', currency: 'CNY', frequency: 'once' },
    };
    await element.submit();
    await element.updateComplete;
    expect(hasRole(element, 'link', 'Pay now')).to.equal(false);
  });
  it('without a currency no money is offered', async () => {
    const { element } = await kitFixture<PledgeElement>(
      'linkage-pledge',
      {},
      { data: { needs: [{ id: 'm', title: 'Fund', type: 'money', target: 10 }] }, config: { currency: '' } },
    );
    expect(byRole<HTMLButtonElement>(element, 'button', 'Pledge: Fund').disabled).to.equal(true);
    expect(textOf(element)).to.include('You cannot pledge money here');
    byRole(element, 'button', 'Offer something else').click();
    await element.updateComplete;
    expect(hasRole(element, 'radio', 'Money')).to.equal(false);
    expect(hasRole(element, 'radio', 'Goods')).to.equal(true);
    element.currency = 'eur';
    await element.updateComplete;
    expect(hasRole(element, 'radio', 'Money')).to.equal(true);
  });
  it('takes over what another tag selected, and goes back', async () => {
    const { element, hub } = await kitFixture<PledgeElement>('linkage-pledge', {}, { data });
    hub.kit.select({
      action: 'pledge',
      subject: { kind: 'service', id: 's1', name: 'Home care', organization: { id: 'o9', name: 'Sun' } },
    });
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'chosen');
    expect(textOf(element)).to.include('Home care');
    byRole(element, 'button', /All needs/).click();
    await element.updateComplete;
    byRole(element, 'button', 'Pledge: Water').click();
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'chosen');
    expect(byRole<HTMLInputElement>(element, 'textbox', 'Item').value).to.equal('Water');
    byRole(element, 'button', /All needs/).click();
    await element.updateComplete;
    byRole(element, 'button', 'Pledge: Chairs').click();
    await element.updateComplete;
    expect(byRole<HTMLInputElement>(element, 'textbox', 'Item').value).to.equal('Chairs');
    hub.kit.select({ action: 'pledge', subject: { kind: 'need', id: 'coats', name: 'Winter coats' } });
    await waitUntil(() => byRole<HTMLInputElement>(element, 'textbox', 'Item').value === 'Winter coats');
    await aTimeout(0);
    expect(element.value['needId']).to.equal('coats');
  });
  it('thanks where a need is met, shows what came of it, and opens the form for any other offer', async () => {
    const ledger = [
      ...data.ledger,
      { date: '2026-11-04', type: 'received', quantity: 2, unit: 'beds', needId: 'full', note: 'Two beds' },
    ];
    const { element } = await kitFixture<PledgeElement>(
      'linkage-pledge',
      { 'subject-kind': 'need', 'subject-id': 'full' },
      { data: { ...data, ledger } },
    );
    await waitUntil(() => textOf(element).includes('Two beds'), 'the account of this need');
    expect(textOf(element)).to.include('Thank you, this need is met.').and.not.include('Rice');
    expect(element.shadowRoot!.querySelector('form, .note')).to.equal(null);
    await expect(element).to.be.accessible();
    byRole(element, 'button', 'Offer something else').click();
    await element.updateComplete;
    byRole(element, 'button', 'Make pledge');
    expect(element.value['needId']).to.equal(undefined);
  });
  it('says the currency as residents read it, on the side where their language has it', async () => {
    const shown = async (lang: string) => {
      const { element } = await kitFixture<PledgeElement>(
        'linkage-pledge',
        { 'subject-kind': 'need', 'subject-id': 'meals', lang },
        { data },
      );
      const input = element.shadowRoot!.querySelector('[name="money.amount"]')!;
      const unit = input.parentElement!.querySelector('bdi')!;
      const isFirst = unit.getBoundingClientRect().left < input.getBoundingClientRect().left;
      expect(textOf(element), lang).to.not.match(/CN|NaN/);
      return [unit.textContent, isFirst];
    };
    expect(await shown('en')).to.deep.equal(['¥', true]);
    expect(await shown('fr')).to.deep.equal(['¥', false]);
    expect(await shown('ar')).to.deep.equal(['¥', false]);
  });
  it('refuses a pledge for a full need', async () => {
    const { element, transport } = await kitFixture<PledgeElement>('linkage-pledge', {}, { data });
    element.value = {
      needId: 'full',
      donor: { type: 'anonymous' },
      inKind: [{ type: 'goods', item: 'Bed', quantity: 1, unit: 'beds' }],
    };
    expect((await element.submit()).state).to.equal('invalid');
    expect(transport.requests).to.have.length(0);
  });
  it('shows 20 at a time', async () => {
    const needs = Array.from({ length: 45 }, (_, index) => ({
      id: `n${index}`,
      title: `Need ${index}`,
      type: 'goods',
    }));
    const { element } = await kitFixture<PledgeElement>('linkage-pledge', {}, { data: { needs } });
    expect(allByRole(element, 'listitem')).to.have.length(20);
    byRole(element, 'button', 'Show more').click();
    await element.updateComplete;
    expect(allByRole(element, 'listitem')).to.have.length(40);
  });
});
