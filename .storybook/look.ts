import { create } from 'storybook/theming';

const shared = {
  brandTitle: 'linkage-kit',
  brandTarget: '_self',
  fontBase: "system-ui, 'Noto Sans', 'Noto Sans CJK SC', sans-serif",
  fontCode: "ui-monospace, 'SF Mono', 'Noto Sans Mono', monospace",
  appBorderRadius: 10,
  inputBorderRadius: 8,
} as const;

/** Storybook's own looks: quiet, in the kit's accent. */
export const look = create({
  ...shared,
  base: 'light',
  colorPrimary: '#0b6666',
  colorSecondary: '#0b6666',
  appBg: '#f5f7f7',
  appBorderColor: 'rgb(16 48 47 / 0.12)',
  textColor: '#1b2726',
  barTextColor: '#475655',
  barSelectedColor: '#0b6666',
  barHoverColor: '#0b6666',
});
