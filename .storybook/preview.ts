import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { withActions } from 'storybook/actions/decorator';
import manifest from '../dist/custom-elements.json';
import '../src/styles/density.css';
import { frame } from '../stories/support/frame.js';
import { prepare } from '../stories/support/story.js';
import './docs.css';
import { look } from './look.js';
import TagPage from './tag-page.mdx';
import { globalTypes, initialGlobals } from './toolbars.js';
import { argTypesOf, descriptionOf } from './manifest.js';

setCustomElementsManifest(manifest);

const events = ['ready', 'load-error', 'select', 'invalid', 'before-submit', 'saved', 'unsent', 'sending'];
const answers = ['accepted', 'unconfirmed', 'parked', 'declined'];

const preview: Preview = {
  tags: ['autodocs'],
  loaders: [prepare],
  decorators: [frame, withActions],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    actions: { handles: [...events, ...answers].map((name) => `linkage-${name}`) },
    controls: { expanded: true },
    docs: {
      page: TagPage,
      theme: look,
      extractArgTypes: (tag: string) => argTypesOf(manifest, tag),
      extractComponentDescription: (tag: string) => descriptionOf(manifest, tag),
      source: { excludeDecorators: true },
      toc: true,
    },
    options: {
      storySort: {
        order: [
          'Welcome',
          'Foundations',
          ['Layout', 'Words', 'Accessibility', 'Languages'],
          'Tokens',
          'Theme editor',
          'Embed builder',
          'Recipes',
          'Journeys',
          'Directory',
          'Directory filters',
          'Directory services',
          'Directory states',
          'Sign-up',
          'Sign-up states',
          'Hours',
          'Hours states',
          'Pledge',
          'Pledge states',
          'Feedback',
          'Feedback states',
          'Outbox',
          'Outbox states',
          'Hub',
        ],
      },
    },
  },
  initialGlobals,
  globalTypes,
};
export default preview;
