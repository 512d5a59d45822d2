import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { withActions } from 'storybook/actions/decorator';
import manifest from '../dist/custom-elements.json';
import { frame } from '../stories/support/frame.js';
import { argTypesOf, descriptionOf } from './manifest.js';

setCustomElementsManifest(manifest);

const events = ['ready', 'load-error', 'select', 'invalid', 'before-submit', 'saved', 'unsent', 'sending'];
const answers = ['accepted', 'unconfirmed', 'parked', 'declined'];

const preview: Preview = {
  tags: ['autodocs'],
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
  initialGlobals: { lang: 'en', dir: 'ltr', scheme: 'light', width: 'full' },
  globalTypes: {
    lang: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'zh-Hans', title: '简体中文' },
        ],
      },
    },
    dir: {
      description: 'Direction of writing',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    scheme: {
      description: 'Colour scheme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    width: {
      description: 'Room for the tag',
      toolbar: {
        icon: 'grow',
        dynamicTitle: true,
        items: [
          { value: '280', title: '280 px' },
          { value: '360', title: '360 px' },
          { value: '640', title: '640 px' },
          { value: 'full', title: 'Full width' },
        ],
      },
    },
  },
};
export default preview;
