import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { withActions } from 'storybook/actions/decorator';
import manifest from '../dist/custom-elements.json';
import { frame } from '../stories/support/frame.js';
import { prepare } from '../stories/support/story.js';
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
      extractArgTypes: (tag: string) => argTypesOf(manifest, tag),
      extractComponentDescription: (tag: string) => descriptionOf(manifest, tag),
      source: { excludeDecorators: true },
      toc: true,
    },
    options: {
      storySort: {
        order: [
          'Welcome',
          'Tokens',
          'Hub',
          'Directory',
          'Directory filters',
          'Directory services',
          'Sign-up',
          'Hours',
          'Pledge',
          'Feedback',
          'Outbox',
        ],
      },
    },
  },
  initialGlobals,
  globalTypes,
};
export default preview;
