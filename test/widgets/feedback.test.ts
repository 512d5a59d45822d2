import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement, nothing } from 'lit';
import { FormController } from '../../src/controllers/form-controller.js';
import { loadMessages } from '../../src/i18n/registry.js';
import { ratingFields } from '../../src/widgets/feedback/feedback-details.js';
import { radioField } from '../../src/widgets/parts/choice-field.js';
import { textField } from '../../src/widgets/parts/field.js';
import '../../src/widgets/feedback/define.js';
import type { FeedbackElement } from '../../src/widgets/feedback/feedback-element.js';
import { formWidgetSuite } from '../support/form-widget-suite.js';
import { kitFixture } from '../support/kit-fixture.js';
import { allByRole, byRole, fill, hasRole, textOf } from '../support/query.js';

const types = ['Rating', 'Suggestion', 'Complaint', 'Need', 'Mediation', 'Question', 'Correction'];

/** A form of a test's own. */
class FormProbe extends LitElement {
  readonly form = new FormController(this);
  fields: () => unknown = () => nothing;

  protected override render() {
    return this.fields();
  }
}
customElements.define('form-probe', FormProbe);

/** What describes a control, as assistive technology reads it. */
const describedText = (element: Element, control: Element): string =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => element.shadowRoot!.getElementById(id)?.textContent ?? `no #${id}`)
    .join(' ');

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
    expect(textOf(element)).to.include('Call 110 or 120');
  });

  it('sends a mediation request straight to its committee, with as little as it asks', async () => {
    const { element, transport } = await kitFixture<FeedbackElement>(
      'linkage-feedback',
      { types: 'mediation' },
      { config: { routes: { 'type:mediation': { endpoint: '/committee', name: 'Mediation committee' } } } },
    );
    expect(textOf(element)).to.include('Goes to Mediation committee');
    fill(byRole(element, 'textbox', 'Who is the dispute with?'), 'upstairs neighbour');
    fill(byRole(element, 'textbox', 'How do you know each other?'), 'neighbours');
    fill(byRole(element, 'textbox', 'Your message'), 'Noise at night.');
    fill(byRole(element, 'textbox', 'Phone'), '0755 2345 6789');
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

  it('asks for an email or a phone number where nothing comes of it without one', async () => {
    const { element, transport } = await kitFixture<FeedbackElement>('linkage-feedback');
    element.value = { type: 'question', text: 'When does it open?', anonymous: false };
    const { state, issues } = await element.submit();
    expect(state).to.equal('invalid');
    expect(issues).to.deep.equal([
      { path: 'contact.email', code: 'no-contact', message: 'Enter an email or a phone number' },
    ]);
    await element.updateComplete;
    const email = byRole(element, 'textbox', 'Email');
    expect(email.getAttribute('aria-invalid')).to.equal('true');
    expect(describedText(element, email)).to.include('Enter an email or a phone number');
    fill(byRole(element, 'textbox', 'Phone'), '0755 2345 6789');
    expect((await element.submit()).state).to.equal('accepted');
    expect(transport.requests).to.have.length(1);
  });

  describe('ratings', () => {
    const dimensions = [
      { id: 'Staff attitude', label: 'Staff attitude' },
      { id: '效果 1', label: 'Effect' },
    ];
    const open = async () => {
      const made = await kitFixture<FeedbackElement>(
        'linkage-feedback',
        { types: 'rating' },
        { data: { dimensions } },
      );
      await made.element.updateComplete;
      return made;
    };

    it('are operable by keyboard, in groups that say what is rated', async () => {
      const { element } = await open();
      byRole(element, 'group', 'How was the service?');
      byRole(element, 'radiogroup', 'Effect');
      const stars = byRole(element, 'radiogroup', 'Staff attitude').querySelectorAll('input');
      stars[0]!.focus();
      await sendKeys({ press: 'Space' });
      await element.updateComplete;
      expect(element.value['ratings']).to.deep.equal({ 'Staff attitude': 1 });
      await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ press: 'ArrowRight' });
      await element.updateComplete;
      expect(element.shadowRoot!.activeElement).to.equal(stars[2]);
      expect(stars[2]!.getAttribute('aria-label')).to.equal('3 stars');
      // The next stop is the next group, not the next star.
      await sendKeys({ press: 'Tab' });
      const next = byRole(element, 'radiogroup', 'Effect');
      expect(next.contains(element.shadowRoot!.activeElement)).to.equal(true);
      await sendKeys({ press: 'Space' });
      await sendKeys({ press: 'ArrowLeft' });
      await element.updateComplete;
      expect(element.value['ratings']).to.deep.equal({ 'Staff attitude': 3, '效果 1': 5 });
    });

    it('have ids without white space, whatever the feed calls them', async () => {
      const { element } = await open();
      for (const group of allByRole(element, 'radiogroup')) {
        expect(group.id).to.match(/^[\w-]+$/);
        const legend = element.shadowRoot!.getElementById(group.getAttribute('aria-labelledby')!);
        expect(legend?.closest('fieldset')).to.equal(group);
      }
      await expect(element).to.be.accessible();
    });

    it('say that one is missing, on the group and on every row of stars', async () => {
      const { element } = await open();
      expect((await element.submit()).state).to.equal('invalid');
      await element.updateComplete;
      const group = byRole(element, 'group', 'How was the service?');
      expect(describedText(element, group)).to.include('Choose at least one rating');
      for (const row of allByRole(element, 'radiogroup'))
        expect(row.getAttribute('aria-invalid')).to.equal('true');
      await expect(element).to.be.accessible();
    });

    it('say what is wrong with one of them', async () => {
      const { element } = await open();
      element.value = { type: 'rating', anonymous: false, ratings: { 'Staff attitude': 9, '效果 1': 4 } };
      await element.submit();
      await element.updateComplete;
      const row = byRole(element, 'radiogroup', 'Staff attitude');
      expect(row.getAttribute('aria-invalid')).to.equal('true');
      expect(describedText(element, row)).to.include('Staff attitude');
      expect(byRole(element, 'radiogroup', 'Effect').hasAttribute('aria-invalid')).to.equal(false);
    });
  });

  describe('when another service is picked', () => {
    const service = (id: string, purpose?: 'correction') => ({
      subject: { kind: 'service' as const, id, name: `Service ${id}` },
      action: 'feedback' as const,
      ...(purpose && { purpose }),
    });
    const correctA = async () => {
      const made = await kitFixture<FeedbackElement>('linkage-feedback');
      const { element, hub } = made;
      hub.kit.select(service('a', 'correction'));
      await element.updateComplete;
      fill(byRole(element, 'combobox', 'Which detail is wrong?'), 'phone');
      fill(byRole(element, 'textbox', 'What it should say'), '222');
      fill(byRole(element, 'textbox', /Your message/), 'Thank you for the list.');
      return made;
    };

    it('a correction of the one before is not sent about it; the message stays', async () => {
      const { element, hub } = await correctA();
      expect(element.value).to.deep.include({ type: 'correction' });
      hub.kit.select(service('b'));
      await element.updateComplete;
      expect(element.value).to.deep.equal({ text: 'Thank you for the list.', anonymous: false });
      byRole(element, 'heading', 'About: Service b');
      hub.kit.select(service('b', 'correction'));
      await element.updateComplete;
      expect(element.value).to.deep.equal({
        type: 'correction',
        text: 'Thank you for the list.',
        anonymous: false,
      });
    });

    it('nothing is lost where it is the same', async () => {
      const { element, hub } = await correctA();
      hub.kit.select(service('a', 'correction'));
      await element.updateComplete;
      expect(element.value['changes']).to.deep.equal([{ field: 'phone', from: '', to: '222' }]);
    });

    it('stars of the one before are taken back, the type that was chosen stays', async () => {
      const { element, hub } = await kitFixture<FeedbackElement>('linkage-feedback');
      hub.kit.select(service('a'));
      await element.updateComplete;
      byRole(element, 'radio', 'Rating').click();
      await element.updateComplete;
      byRole(element, 'radiogroup', 'Attitude').querySelectorAll('input')[3]!.click();
      hub.kit.select(service('b'));
      await element.updateComplete;
      expect(element.value).to.deep.equal({ type: 'rating', anonymous: false });
      expect(element.shadowRoot!.querySelectorAll('.star.on')).to.have.length(0);
    });
  });

  it('where the checks cannot be loaded, required groups are asked for too', async () => {
    const messages = await loadMessages('en', { tags: ['feedback'], late: ['feedback'] });
    const host = await fixture<FormProbe>(html`<form-probe></form-probe>`);
    const paths = () => host.form.checkNative(messages).map(({ path }) => path);
    host.fields = () => {
      const context = { form: host.form, messages };
      const choices = ['a', 'b'].map((value) => ({ value, label: value }));
      return html`
        ${radioField(context, { path: 'type', label: 'Type', required: true, choices })}
        ${radioField(context, { path: 'how', label: 'How', choices })}
        ${textField(context, { path: 'name', label: 'Name', required: true })}
        ${ratingFields({ ...context, dimensions: [{ id: 'skill', label: 'Skill' }] })}
      `;
    };
    host.requestUpdate();
    await host.updateComplete;
    expect(paths()).to.deep.equal(['type', 'name', 'ratings']);
    expect(host.form.checkNative(messages)[2]!.message).to.equal('Choose at least one rating');
    host.form.set('type', 'a');
    host.form.set('ratings.skill', '2');
    await host.updateComplete;
    expect(paths()).to.deep.equal(['name']);
  });
});
