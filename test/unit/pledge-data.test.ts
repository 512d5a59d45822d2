import assert from 'node:assert/strict';
import test from 'node:test';
import { FormController } from '../../src/controllers/form-controller.js';
import type { LedgerEntry, Need } from '../../src/domain/need.js';
import { pledgeDataSchema } from '../../src/domain/pledge.js';
import { sumLedger } from '../../src/widgets/pledge/ledger-sums.js';
import { setNumberReader } from '../../src/widgets/parts/number-field.js';
import { readNumber } from '../../src/widgets/parts/number-reader.js';
import { placePledgeIssues, readNumbers } from '../../src/widgets/pledge/pledge-check.js';
import { expandTemplate, paymentUrl } from '../../src/widgets/pledge/payment-url.js';
import {
  fromPledgeData,
  quickAmounts,
  toDecimal,
  toPledgeData,
} from '../../src/widgets/pledge/pledge-data.js';
import { sortNeeds } from '../../src/widgets/pledge/sort-needs.js';

setNumberReader(readNumber);

const createForm = () => new FormController({ addController() {}, requestUpdate() {} } as never);
const plain = (data: unknown) => JSON.parse(JSON.stringify(data)) as unknown;
const need = (id: string, part: Partial<Need> = {}): Need => ({ id, title: id, type: 'goods', ...part });

test('amounts are read as people write them, and go out as decimals', () => {
  assert.equal(toDecimal('1,234.50', 'CNY'), '1234.50');
  assert.equal(toDecimal('1.234,50', 'EUR'), '1234.50');
  assert.equal(toDecimal('12.5', 'CNY'), '12.50');
  assert.equal(toDecimal('12,5', 'EUR'), '12.50');
  assert.equal(toDecimal('20.00', 'CNY'), '20');
  assert.equal(toDecimal(' 1 000 ', 'EUR'), '1000');
  assert.equal(toDecimal('1,000', 'CNY'), '1000');
  assert.equal(toDecimal('１２', 'JPY'), '12');
  assert.equal(toDecimal('١٢٫٥', 'EGP'), '12.50');
  assert.equal(toDecimal('۱۲۳', 'IRR'), '123');
  assert.equal(toDecimal('5.125', 'KWD'), '5.125');
  assert.equal(toDecimal('12,345,678,901,234,567.89', 'CNY'), '12345678901234567.89');
  for (const text of ['20元', '¥20', '￥20', '20 CNY', 'cny20', 'RMB 20', 'CN¥20', '¥20.00元'])
    assert.equal(toDecimal(text, 'CNY'), '20', text);
  assert.equal(toDecimal('$20', 'USD'), '20');
  assert.equal(toDecimal('US$1,500.5', 'USD'), '1500.50');
  assert.equal(toDecimal('20 €', 'EUR'), '20');
});

test('what is no amount of money comes back as typed, and the schema refuses it', () => {
  for (const text of [
    'abc',
    '',
    '-5',
    '0',
    '12.345',
    '1.000',
    '5.5.5x',
    '1e3',
    '١٫٠٠٠',
    '1.50.00',
    '1,5,0',
    '$20',
    '2万',
  ]) {
    const form = createForm();
    form.set('money.amount', text);
    form.set('donor.name', 'Li Na');
    const data = toPledgeData(form, { need: need('n', { type: 'money' }), needId: 'n', currency: 'CNY' });
    const parsed = pledgeDataSchema.safeParse(plain(data));
    const found = placePledgeIssues((parsed.error?.issues ?? []) as never, 'money', data);
    const paths = new Set(found.map(({ path }) => path.join('.')));
    assert.deepEqual([...paths], ['money.amount'], text);
  }
  assert.equal(toDecimal('1.000', 'CNY'), '1.000');
  assert.equal(toDecimal('12.5', 'JPY'), '12.5');
});

test('a quantity is read with its unit, and one that could be two is left for the schema to refuse', () => {
  const quantity = (text: string) => {
    const form = createForm();
    form.set('inKind.0.quantity', text);
    const { inKind } = toPledgeData(form, { need: need('n', { unit: 'kg' }) });
    return (inKind as { quantity: unknown }[])[0]!.quantity;
  };
  assert.equal(quantity('5 kg'), 5);
  assert.equal(quantity('1,500'), 1500);
  assert.equal(quantity('0,125'), 0.125);
  assert.equal(quantity('1.000'), '1.000');
  assert.equal(quantity('1.50.00'), '1.50.00');
});

test('what a page sets comes back as it was set, with three decimals too', () => {
  const item = { type: 'goods', item: 'Rice', quantity: 1.125, unit: 'kg' };
  const form = createForm();
  fromPledgeData({ inKind: [item] }, (path, value) => form.set(path, value));
  assert.deepEqual(plain(toPledgeData(form, {}).inKind), [item]);
  const money = { amount: '1.500', currency: 'KWD', frequency: 'once' };
  const other = createForm();
  fromPledgeData({ money }, (path, value) => other.set(path, value));
  assert.deepEqual(plain(toPledgeData(other, {}).money), money);
});

test('numbers that were sent before there was anything to read them are read by the check', () => {
  const goods = { quantity: '1,500', unit: 'kg' };
  assert.deepEqual(readNumbers({ inKind: [goods, { quantity: 2, unit: 'kg' }] }), {
    inKind: [
      { quantity: 1500, unit: 'kg' },
      { quantity: 2, unit: 'kg' },
    ],
  });
  const money = (amount: string) => readNumbers({ money: { amount, currency: 'CNY' } })['money'];
  assert.deepEqual(money('20元'), { amount: '20', currency: 'CNY' });
  assert.deepEqual(money('1.000'), { amount: '1.000', currency: 'CNY' });
});

test('quick amounts are those of the attribute that are amounts', () => {
  assert.deepEqual(quickAmounts('20 50  100', 'CNY'), ['20', '50', '100']);
  assert.deepEqual(quickAmounts('20 x 20 -5 0 2.5', 'CNY'), ['20', '2.50']);
  assert.deepEqual(quickAmounts(undefined, 'CNY'), []);
});

test('urgent needs come first, then by due date, undated after those, complete ones last', () => {
  const needs = [
    need('full', { full: true, urgent: true, due: '2026-01-01' }),
    need('undated'),
    need('later', { due: '2026-12-20' }),
    need('met', { target: 5, pledged: 5 }),
    need('urgent-later', { urgent: true, due: '2026-12-24' }),
    need('sooner', { due: '2026-12-01' }),
    need('urgent-undated', { urgent: true }),
    need('undated-2'),
  ];
  assert.deepEqual(
    sortNeeds(needs).map(({ id }) => id),
    ['urgent-later', 'urgent-undated', 'sooner', 'later', 'undated', 'undated-2', 'full', 'met'],
  );
});

test('data of every sort comes back as it was set', () => {
  const cases = [
    {
      needId: 'n1',
      donor: { type: 'individual', name: '李', email: 'li@example.org', phone: '+86 138 0000 0000' },
      money: { amount: '1234.50', currency: 'CNY', frequency: 'monthly', until: '2027-01-01' },
      publicName: 'L.',
      message: 'For lunch',
    },
    {
      donor: { type: 'organization', name: 'Silver Co.' },
      inKind: [
        {
          type: 'goods',
          item: 'Coats',
          quantity: 3,
          unit: 'pieces',
          condition: 'new',
          estimatedValue: { amount: '90', currency: 'CNY' },
        },
        { type: 'services', item: 'Driving', quantity: 1.5, unit: 'hours' },
      ],
      handover: {
        method: 'pick-up',
        from: '2026-11-20T09:00:00+08:00',
        to: '2026-11-20T11:00:00+08:00',
        place: 'Gate 3',
      },
    },
    {
      donor: { type: 'anonymous' },
      inKind: [{ type: 'skills', item: 'Piano', quantity: 2, unit: 'hours' }],
      handover: { method: 'remote' },
    },
  ];
  for (const data of cases) {
    const form = createForm();
    fromPledgeData(data as never, (path, value) => form.set(path, value));
    assert.deepEqual(plain(toPledgeData(form, { needId: data.needId, currency: 'EUR' })), data);
    assert.equal(pledgeDataSchema.safeParse(plain(toPledgeData(form, {}))).success, true);
  }
});

test('whoever stays anonymous gives neither name nor contact nor public name away', () => {
  const form = createForm();
  for (const path of ['donor.name', 'donor.email', 'donor.phone', 'publicName']) form.set(path, 'Li Na');
  form.set('donor.type', 'anonymous');
  assert.deepEqual(plain(toPledgeData(form, {})), { donor: { type: 'anonymous' } });
});

test('the type, unit and currency are the need’s', () => {
  const form = createForm();
  form.set('type', 'goods');
  form.set('inKind.0.quantity', '１２');
  form.set('inKind.0.item', 'Lessons');
  assert.deepEqual(plain(toPledgeData(form, { need: need('n', { type: 'skills', unit: 'hours' }) })), {
    donor: { type: 'individual', name: '' },
    inKind: [{ type: 'skills', item: 'Lessons', quantity: 12, unit: 'hours' }],
  });
  form.set('money.amount', '5');
  const money = (currency?: string) =>
    (
      toPledgeData(form, {
        need: need('n', { type: 'money', ...(currency && { currency }) }),
        currency: 'EUR',
      })['money'] as { currency: string }
    ).currency;
  assert.equal(money('CNY'), 'CNY');
  assert.equal(money(), 'EUR');
});

test('a choice that is missing is said at the choice; money without a currency says so at the amount', () => {
  const issue = { code: 'custom', path: ['money'], params: { code: 'money-or-in-kind' } };
  assert.deepEqual(
    placePledgeIssues([issue], undefined).map(({ path }) => path),
    [['type']],
  );
  const [placed] = placePledgeIssues([{ code: 'invalid_type', path: ['money', 'currency'] }], 'money');
  assert.deepEqual(placed?.params, { code: 'no-currency' });
});

test('the account sums money by currency, received and spent apart, and never things', () => {
  const entries: LedgerEntry[] = [
    { date: '2026-01-01', type: 'received', amount: 0.1, currency: 'EUR' },
    { date: '2026-01-02', type: 'received', amount: 0.2, currency: 'eur' },
    { date: '2026-01-02', type: 'spent', amount: 5 },
    { date: '2026-01-03', type: 'received', quantity: 40, unit: 'coats' },
  ];
  assert.deepEqual(sumLedger(entries, 'CNY'), [
    { currency: 'EUR', received: 0.3, spent: 0 },
    { currency: 'CNY', received: 0, spent: 5 },
  ]);
});

test('a payment address is expanded by RFC 6570, level 1', () => {
  assert.equal(
    expandTemplate('https://pay.example/{id}?r={reference}&x={nothing}', {
      id: 'a b',
      reference: "R/1&2'(*)",
    }),
    'https://pay.example/a%20b?r=R%2F1%262%27%28%2A%29&x=',
  );
  assert.equal(expandTemplate('{a}{toString}', { a: '李' }), '%E6%9D%8E');
  const data = {
    needId: 'n1',
    donor: { type: 'anonymous' as const },
    money: { amount: '12.50', currency: 'CNY', frequency: 'once' as const },
  };
  const template =
    'https://pay.example/?id={id}&ref={reference}&amount={amount}&currency={currency}&need={needId}';
  assert.equal(
    paymentUrl(template, { id: 'x1', data }, 'PA-1'),
    'https://pay.example/?id=x1&ref=PA-1&amount=12.50&currency=CNY&need=n1',
  );
  assert.equal(paymentUrl(template, { id: 'x1', data: { donor: { type: 'anonymous' } } }, 'PA-1'), undefined);
  assert.equal(paymentUrl(undefined, { id: 'x1', data }, 'PA-1'), undefined);
});
