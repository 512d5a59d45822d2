import { expect, waitUntil } from '@open-wc/testing';
import sinon from 'sinon';
import { addMessages } from '../../src/controllers/add-messages.js';
import { loadHubMessages } from '../../src/i18n/hub-messages.js';
import type { AddedMessages } from '../../src/i18n/messages.js';
import '../../src/widgets/feedback/define.js';
import '../../src/widgets/pledge/define.js';
import type { FeedbackElement } from '../../src/widgets/feedback/feedback-element.js';
import type { PledgeElement } from '../../src/widgets/pledge/pledge-element.js';
import { kitFixture } from '../support/kit-fixture.js';
import { byRole, fill, hasRole, textOf } from '../support/query.js';

const feedbackIn = async (lang: string) =>
  (await kitFixture<FeedbackElement>('linkage-feedback', { lang })).element;

describe('addMessages', () => {
  let warn: sinon.SinonStub;
  const warnings = () => warn.args.map(([text]) => String(text));
  beforeEach(() => (warn = sinon.stub(console, 'warn')));
  afterEach(() => warn.restore());

  it('a language that the kit does not have shows at once in what is on the page, and keeps what was typed', async () => {
    const element = await feedbackIn('sw');
    fill(byRole(element, 'textbox', 'Your message'), 'Taa imevunjika');
    const field = element.shadowRoot!.activeElement;
    await addMessages('sw', {
      feedback: {
        message: 'Ujumbe wako',
        send: 'Tuma maoni',
        answerWithin: (days) => `Jibu ndani ya siku ${days}`,
      },
    });
    await waitUntil(() => hasRole(element, 'textbox', 'Ujumbe wako'));
    expect(byRole<HTMLTextAreaElement>(element, 'textbox', 'Ujumbe wako').value).to.equal('Taa imevunjika');
    expect(element.shadowRoot!.activeElement).to.equal(field);
    byRole(element, 'button', 'Tuma maoni');
    // What it lacks is English.
    byRole(element, 'radio', 'Suggestion');
  });

  it('counts once, in one warning, the texts that are missing and needed, and names some', async () => {
    await addMessages('sw', { feedback: { heading: 'Tuambie' } });
    await feedbackIn('sw');
    await waitUntil(() => warnings().some((text) => text.includes('"sw" lacks')), 'warned', {
      timeout: 5000,
    });
    const [said = ''] = warnings().filter((text) => text.includes('"sw" lacks'));
    expect(Number(/lacks (\d+) texts/.exec(said)?.[1])).to.be.greaterThan(50);
    expect(said).to.match(/those of "en" stand in: [a-z]+\.\w+/);
    expect(said).to.not.include('feedback.heading');
    warn.resetHistory();
    await feedbackIn('sw');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(warnings().filter((text) => text.includes('lacks'))).to.deep.equal([]);
  });

  it('before the tags are there, too, and by region, language and script of the page', async () => {
    await addMessages('pt', { feedback: { send: 'Enviar', message: 'Mensagem' } });
    await addMessages('pt-BR', { feedback: { message: 'Sua mensagem' } });
    const brazil = await feedbackIn('pt-br');
    byRole(brazil, 'textbox', 'Sua mensagem');
    // Of the language where the region has none, then English.
    byRole(brazil, 'button', 'Enviar');
    byRole(brazil, 'radio', 'Complaint');
    const portugal = await feedbackIn('pt-PT');
    byRole(portugal, 'textbox', 'Mensagem');
    await addMessages('zh-HK', { feedback: { send: '交意見' } });
    const hongKong = await feedbackIn('zh-HK');
    byRole(hongKong, 'button', '交意見');
    byRole(hongKong, 'radio', '投訴');
  });

  it('changes texts of a language that the kit has, and of lists of words some', async () => {
    await addMessages('es', { feedback: { send: 'Mandar', types: { need: 'Falta algo' } } });
    await addMessages('es', { feedback: { message: 'Cuéntenos' } });
    const element = await feedbackIn('es-419');
    byRole(element, 'button', 'Mandar');
    byRole(element, 'textbox', 'Cuéntenos');
    byRole(element, 'radio', 'Falta algo');
    byRole(element, 'radio', 'Queja');
    expect(warnings().filter((text) => text.includes('lacks'))).to.deep.equal([]);
  });

  it('a hub and a tag of the page still have the last word', async () => {
    await addMessages('vi', { feedback: { send: 'Thêm', heading: 'Thêm', message: 'Thêm' } });
    const { element } = await kitFixture<FeedbackElement>(
      'linkage-feedback',
      { lang: 'vi' },
      { config: { messages: { feedback: { send: 'Hub', heading: 'Hub' } } } },
    );
    element.messages = { feedback: { heading: 'Tag' } };
    await element.updateComplete;
    byRole(element, 'heading', 'Tag');
    byRole(element, 'button', 'Hub');
    byRole(element, 'textbox', 'Thêm');
  });

  it('reaches texts that are loaded later, and what a shared device says', async () => {
    await addMessages('fr', {
      errors: { number: (label) => `Nombre : ${label}` },
      pledge: { full: 'Tout est là' },
      hub: { stay: 'Je reste' },
    });
    const { element } = await kitFixture<PledgeElement>(
      'linkage-pledge',
      { lang: 'fr' },
      { data: { needs: [{ id: 'beds', title: 'Lits', type: 'goods', target: 2, pledged: 2 }] } },
    );
    await waitUntil(() => textOf(element).includes('Tout est là'));
    const hub = await loadHubMessages('fr');
    expect(hub.stay).to.equal('Je reste');
    expect(hub.cleared).to.not.equal((await loadHubMessages('en')).cleared);
    expect((await loadHubMessages('sw')).stay).to.equal((await loadHubMessages('en')).stay);
  });

  it('what cannot be a text is left out with a warning, and breaks nothing', async () => {
    const wrong = { feedback: { answerWithin: 'siku', send: 5, message: null }, nothing: 1 };
    await addMessages('ha', wrong as unknown as AddedMessages);
    await addMessages('no such language!', { feedback: { send: 'x' } });
    await addMessages('ha', null as unknown as AddedMessages);
    const element = await feedbackIn('ha');
    byRole(element, 'button', 'Send feedback');
    byRole(element, 'textbox', 'Your message');
    expect(warnings().join('\n')).to.include('"feedback.answerWithin" of "ha" must be a function');
    expect(warnings().join('\n')).to.include('"feedback.send" of "ha" must be a string');
    expect(warnings().join('\n')).to.include('"no such language!" is not a language tag');
  });
});
