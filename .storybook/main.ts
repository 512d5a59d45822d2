import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: {
    name: '@storybook/web-components-vite',
    // Its own Vite settings: those of the repo build a library, with its externals and entries.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-docs'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  docs: { defaultName: 'Documentation' },
  viteFinal: (vite) => ({
    ...vite,
    build: {
      ...vite.build,
      target: 'es2022',
      // What makes style sheets smaller takes light-dark() apart, and the themes with it.
      cssMinify: false,
      chunkSizeWarningLimit: 4000,
      reportCompressedSize: false,
    },
  }),
};
export default config;
