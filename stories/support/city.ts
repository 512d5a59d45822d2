import './city.css';
import { html, type TemplateResult } from 'lit';
import type { StoryContext } from '@storybook/web-components-vite';
import { sayIn, type Say } from './say.js';
import { feed, languageOf, tag, type Attributes } from './story.js';

/** The city's page around some tags: name, way about, and what is within. */
export function cityPage(say: Say, main: TemplateResult, hero?: TemplateResult): TemplateResult {
  return html`<div class="city">
    <div class="city-bar">
      <b>${say('Heyuan Community', '和苑社区')}</b>
      <nav aria-label=${say('Main', '主导航')}>
        <a href="#services">${say('Services', '服务')}</a>
        <a href="#activities">${say('Activities', '活动')}</a>
        <a href="#give">${say('Give', '捐助')}</a>
        <a href="#feedback">${say('Feedback', '反馈')}</a>
      </nav>
    </div>
    ${hero ? html`<div class="city-hero">${hero}</div>` : ''}
    <div class="city-main">${main}</div>
  </div>`;
}

/** The tags of a recipe, each reading the whole community of Heyuan. */
export function heyuan({ globals }: Pick<StoryContext, 'globals'>) {
  const say = sayIn(languageOf(globals));
  const src = (name: string) => feed(`heyuan${name}`, globals);
  return {
    say,
    directory: (args: Attributes = {}) => tag('linkage-directory', { src: src(''), ...args }),
    signup: (args: Attributes = {}) => tag('linkage-signup', { src: src('activities'), ...args }),
    hours: (args: Attributes = {}) => tag('linkage-hours', { src: src('hours'), ...args }),
    pledge: (args: Attributes = {}) =>
      tag('linkage-pledge', { src: src('needs'), amounts: '20 50 100', ...args }),
    feedback: (args: Attributes = {}) => tag('linkage-feedback', { src: src('topics'), ...args }),
    outbox: (args: Attributes = {}) => tag('linkage-outbox', args),
  };
}
