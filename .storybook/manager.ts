import { addons } from 'storybook/manager-api';
import { look } from './look.js';

/** Pages that have controls of their own. */
const isTool = (id = ''): boolean => /^(theme-editor|embed-builder|tokens)-/.test(id);

addons.setConfig({
  theme: look,
  sidebar: { showRoots: false },
  layoutCustomisations: {
    showPanel: ({ storyId }: { storyId?: string }, isShown: boolean) => isShown && !isTool(storyId),
  },
});
