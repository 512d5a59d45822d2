import { expect, waitUntil } from '@open-wc/testing';
import '../../src/widgets/feedback/define.js';
import type { FeedbackElement } from '../../src/widgets/feedback/feedback-element.js';
import { formWidgetSuite } from '../support/form-widget-suite.js';
import { kitFixture } from '../support/kit-fixture.js';
import { allByRole, byRole, fill, hasRole, textOf } from '../support/query.js';

const types = ['Rating', 'Suggestion', 'Complaint', 'Need', 'Mediation', 'Question', 'Correction'];

describe('linkage-feedback', () => {
  formWidgetSuite({
    tag: 'linkage-feedback',
    kind: 'feedback',
    value: {
      type: 'complaint',
      text: 'The lamp in the yard is broken.',
      anonymous: false,
      contact: { name: '李', phone: '0755 2345 6789' },
    },
    submit: 'Send feedback',
    required: ['type'],
    someField: 'Your message',
  });

  it('has the seven types, the message and the button from the start', async () => {
    const { element } = await kitFixture<FeedbackElement>('linkage-feedback');
    byRole(element, 'radiogroup', 'What would you like to tell us?');
    for (const type of types) byRole(element, 'radio', type);
    byRole(element, 'textbox', 'Your message');
    byRole(element, 'button', 'Send feedback');
  });

  it('each type asks only what it needs', async () => {
    const { element } = await kitFixture<FeedbackElement>('linkage-feedback');
    const choose = async (type: string) => {
      byRole(element, 'radio', type).click();
      await element.updateComplete;
    };
    await choose('Rating');
    expect(allByRole(element, 'radiogroup')).to.have.length.above(1);
    await choose('Suggestion');
    expect(allByRole(element, 'radiogroup')).to.have.length(1);
    await choose('Mediation');
    byRole(element, 'textbox', 'Who is the dispute with?');
    await choose('Question');
    expect(hasRole(element, 'textbox', 'Who is the dispute with?')).to.equal(false);
    expect(hasRole(element, 'checkbox', 'Stay anonymous')).to.equal(false);
  });

  it('sends a rating by stars, with nothing else', async () => {
    const { element, transport } = await kitFixture<FeedbackElement>('linkage-feedback');
    byRole(element, 'radio', 'Rating').click();
    await element.updateComplete;
    const [, attitude] = allByRole(element, 'radiogroup');
    attitude!.querySelectorAll<HTMLInputElement>('input')[3]!.click();
    await element.updateComplete;
    byRole(element, 'button', 'Send feedback').click();
    await waitUntil(() => transport.requests.length === 1, 'sent', { timeout: 8000 });
    expect(transport.bodies()[0]!['data']).to.deep.equal({
      type: 'rating',
      ratings: { attitude: 4 },
      anonymous: false,
    });
  });

  it('shows the hub’s numbers where someone may be in danger', async () => {
    const { element } = await kitFixture<FeedbackElement>(
      'linkage-feedback',
      { types: 'mediation' },
      { config: { emergency: '110 120' } },
    );
    byRole(element, 'checkbox', 'Someone may be in danger').click();
    await element.updateComplete;
    expect(textOf(element)).to.include('Call 110 120');
  });

  it('sends a mediation request straight to its committee, with as little as it asks', async () => {
    const { element, transport } = await kitFixture<FeedbackElement>(
      'linkage-feedback',
      { types: 'mediation' },
      { config: { routes: { 'type:mediation': { endpoint: '/committee', name: 'Mediation committee' } } } },
    );
    expect(textOf(element)).to.include('Goes to Mediation committee');
    fill(byRole(element, 'textbox', 'Who is the dispute with?'), 'upstairs neighbour');
    fill(byRole(element, 'textbox', 'How are you connected?'), 'neighbours');
    fill(byRole(element, 'textbox', 'Your message'), 'Noise at night.');
    byRole(element, 'checkbox', /mediator contacts me/).click();
    await element.updateComplete;
    byRole(element, 'button', 'Send feedback').click();
    await waitUntil(() => transport.requests.length === 1, 'sent', { timeout: 8000 });
    expect(new URL(transport.requests[0]!.endpoint).pathname).to.equal('/committee');
    expect(transport.bodies()[0]!['data']).to.deep.include({
      mediation: {
        otherParty: 'upstairs neighbour',
        relationship: 'neighbours',
        urgent: false,
        courtCase: false,
        consent: true,
      },
    });
  });
});
