import type { Meta, StoryContext } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { cityPage, heyuan } from './support/city.js';
import { serviceName } from './support/community/community.js';
import { directoryOf } from './support/directory-play.js';
import { kiosk } from './support/outcomes.js';
import { inside } from './support/play.js';
import { textsOf, type Attributes, type Story } from './support/story.js';

const meta: Meta<Attributes> = {
  title: 'Recipes',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
};
export default meta;

const arrive = async (context: StoryContext): Promise<void> => void (await directoryOf(context));

/** A city's home page: the search comes first, then what is on and what is needed. */
export const Homepage: Story = {
  render: (_args, context) => {
    const { say, directory, signup, pledge } = heyuan(context);
    return cityPage(
      say,
      html`<div id="services">${directory({ layout: 'cards' })}</div>
        <div class="city-columns even">
          <div id="activities">${signup()}</div>
          <div id="give">${pledge()}</div>
        </div>`,
      html`<h1>${say('Good neighbours, close by', '好邻居，就在身边')}</h1>
        <p>
          ${say('312 services of 18 organizations, and 15 social workers who know your street.', '18家机构、312项服务，15位熟悉您家门口的社工。')}
        </p>`,
    );
  },
  play: arrive,
};
/** An article of the city's, with small tags in a column of 280 px. */
export const Sidebar: Story = {
  render: (_args, context) => {
    const { say, feedback, signup, outbox } = heyuan(context);
    return cityPage(
      say,
      html`<div class="city-columns">
        <div class="city-article">
          <h1>${say('The lake path is open again', '湖畔步道重新开放')}</h1>
          <p>
            ${say('After four months of work the path around the lake is level, lit and wide enough for two wheelchairs. There are eleven new benches, and a tap for drinking water at the old harbour.', '历时四个月改造，湖畔步道已全线平整、亮灯，宽度可供两辆轮椅并行。新增长椅十一张，老码头设有直饮水点。')}
          </p>
          <p>
            ${say('Tell us what is still missing. What you write goes to the people who look after the path.', '还缺什么，请告诉我们。您的意见会直接送到步道管理方。')}
          </p>
        </div>
        <div class="city-aside">
          ${feedback({ layout: 'compact', types: 'suggestion complaint question' })} ${signup()} ${outbox()}
        </div>
      </div>`,
    );
  },
  play: async ({ canvasElement, globals }) =>
    void (await (await inside(canvasElement, 'linkage-signup')).one('list', textsOf(globals).signup.list)),
};
/** The page of one service: everything that can be done about it is there. */
export const ServicePage: Story = {
  render: (_args, context) => {
    const { say, feedback, directory } = heyuan(context);
    const subject = {
      'subject-kind': 'service',
      'subject-id': 'lunch-0',
      'subject-name': serviceName(say, 'lunch', 0),
      'subject-organization-id': 'pantry',
      'subject-organization-name': say('Shared pantry', '和苑共享厨房'),
      'subject-organization-party': 'charity',
    };
    return cityPage(
      say,
      html`<div class="city-article">
          <h1>${serviceName(say, 'lunch', 0)}</h1>
          <p>
            ${say('Two dishes and a soup for 12 yuan, soft on order. Open to everybody over 60.', '两菜一汤12元，可做软食，60岁以上居民均可就餐。')}
          </p>
        </div>
        <div class="city-columns even">
          ${feedback({ ...subject, prefill: '{"type":"rating"}' })}
          ${directory({ 'highlight-ids': 'lunch-0 delivery-0', heading: say('More to eat', '更多餐食服务') })}
        </div>`,
    );
  },
  play: arrive,
};
/** A screen in the hall: large, nothing is kept, and nobody sees what the one before typed. */
export const KioskFullScreen: Story = {
  globals: { density: 'large' },
  parameters: { hub: kiosk },
  render: (_args, context) => {
    const { directory } = heyuan(context);
    return html`<div class="city"><div class="city-kiosk">${directory({ layout: 'cards' })}</div></div>`;
  },
  play: arrive,
};
/** The same page on a phone. */
export const NarrowPhone: Story = {
  render: (_args, context) => {
    const { say, directory, outbox } = heyuan(context);
    return html`<div class="city-phone">${cityPage(say, html`${directory()} ${outbox()}`)}</div>`;
  },
  play: arrive,
};
/** Volunteers: what is on, their hours, and what still has to go out. */
export const VolunteersPage: Story = {
  render: (_args, context) => {
    const { say, signup, hours, outbox } = heyuan(context);
    return cityPage(
      say,
      html`<div class="city-columns">
        <div class="city-aside">${signup({ 'participant-role': 'volunteer' })} ${hours()}</div>
        <div class="city-aside">${outbox()}</div>
      </div>`,
      html`<h1>${say('An hour of yours', '您的一小时')}</h1>
        <p>
          ${say('Choose an activity, help, and record your time.', '选一个活动，伸一把手，记下您的时间。')}
        </p>`,
    );
  },
  play: async ({ canvasElement, globals }) =>
    void (await (await inside(canvasElement, 'linkage-signup')).one('list', textsOf(globals).signup.list)),
};
export const HomepageInChinese: Story = { ...Homepage, globals: { lang: 'zh-Hans' } };
export const ServicePageInArabic: Story = { ...ServicePage, globals: { lang: 'ar' } };
