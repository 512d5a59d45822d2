import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Submission } from '../../src/domain/submission.js';
import core from '../../src/i18n/en/core.js';
import feedback from '../../src/i18n/en/feedback.js';
import pledge from '../../src/i18n/en/pledge.js';
import signup from '../../src/i18n/en/signup.js';
import type { Messages } from '../../src/i18n/messages.js';
import { describeData } from '../../src/widgets/parts/contents.js';

const messages = { ...core, feedback, pledge, signup, hours: {} } as unknown as Messages;
const localize = { date: String, number: String };
const told = (kind: Submission['kind'], data: object): string[] =>
  describeData({ kind, data } as unknown as Submission, messages, localize).map((row) => row.join(': '));
const contact = { name: 'Ana', email: 'ana@example.org' };

describe('what a submission says', () => {
  it('calls the kind of a pledge as its own form does', () => {
    const inKind = [{ type: 'goods', item: 'Coats', quantity: 3, unit: 'coats' }];
    assert.equal(told('pledge', { inKind })[0], 'What do you offer?: Goods');
    assert.equal(told('feedback', { type: 'need' })[0], 'What would you like to tell us?: Need');
  });

  it('names who signs up once', () => {
    const rows = told('signup', { people: [{ name: 'Ana', needs: ['wheelchair'] }], contact });
    assert.deepEqual(rows, ['Full name: Ana', 'What should we know?: wheelchair', 'Email: ana@example.org']);
  });

  it('names further people as the form does, two of one name both', () => {
    const rows = told('signup', { people: [{ name: 'Ana' }, { name: 'Bo' }, { name: 'Ana' }], contact });
    assert.deepEqual(rows, [
      'Full name: Ana',
      'Name of person 2: Bo',
      'Name of person 3: Ana',
      'Email: ana@example.org',
    ]);
  });

  it('tells who comes from who fills it in', () => {
    const onBehalfOf = { name: 'Rosa', consent: true };
    assert.deepEqual(told('signup', { people: [{ name: 'Rosa' }], contact, onBehalfOf }).slice(0, 3), [
      'Full name: Ana',
      'Email: ana@example.org',
      'Who comes?: Rosa',
    ]);
    assert.deepEqual(told('signup', { people: [{ name: 'Bo' }], contact }), [
      'Name of person 1: Bo',
      'Full name: Ana',
      'Email: ana@example.org',
    ]);
  });

  it('without the words of the form it still names everybody', () => {
    const { signup: _, ...texts } = messages;
    const data = { people: [{ name: 'Ana' }, { name: 'Bo' }], contact };
    const rows = describeData({ kind: 'signup', data } as Submission, texts as Messages, localize);
    assert.deepEqual(rows.slice(0, 2), [
      ['Full name', 'Ana'],
      ['Full name', 'Bo'],
    ]);
  });
});
