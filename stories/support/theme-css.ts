import { contrast } from './contrast.js';

/** What the theme editor sets. */
export interface ThemeSettings {
  accent: string;
  /** Radius of buttons and fields, in em. */
  radius: number;
  density: number;
  scale: number;
  font: string;
  headingFont: string;
  headingWeight: number;
  /** Thickness of the border of fields, in px. */
  border: number;
  pill: boolean;
}

/** The kit's own look. */
export const plainTheme: ThemeSettings = {
  accent: '#0d7c7c',
  radius: 0.625,
  density: 1,
  scale: 1,
  font: '',
  headingFont: '',
  headingWeight: 650,
  border: 1.5,
  pill: false,
};

/** Fonts that are on most devices. */
export const fonts: Record<string, string> = {
  '': 'The page’s own',
  'system-ui, sans-serif': 'System',
  "Georgia, 'Noto Serif', 'Songti SC', serif": 'Serif',
  "'Avenir Next', 'Segoe UI', 'Noto Sans', sans-serif": 'Humanist',
  "'SF Mono', 'Noto Sans Mono', monospace": 'Monospace',
};

/** Black or white on an accent, for browsers that do not work it out. */
const onAccent = (accent: string): string =>
  contrast('#000000', accent) > contrast('#ffffff', accent) ? '#000' : '#fff';

/** The tokens of a theme; what is as the kit has it is left out. */
export function themeTokens(theme: ThemeSettings): Record<string, string> {
  const is = <K extends keyof ThemeSettings>(name: K) => theme[name] !== plainTheme[name];
  return {
    ...(is('accent') && {
      '--linkage-accent': theme.accent,
      '--linkage-on-accent': onAccent(theme.accent),
    }),
    ...(is('radius') && {
      '--linkage-radius-small': `${+(theme.radius * 0.6).toFixed(3)}em`,
      '--linkage-radius': `${theme.radius}em`,
      '--linkage-radius-large': `${+(theme.radius * 1.6).toFixed(3)}em`,
    }),
    ...(is('density') && { '--linkage-density': String(theme.density) }),
    ...(is('scale') && { '--linkage-scale': String(theme.scale) }),
    ...(is('font') && { '--linkage-font': theme.font }),
    ...(is('headingFont') && { '--linkage-heading-font': theme.headingFont }),
    ...(is('headingWeight') && { '--linkage-heading-weight': String(theme.headingWeight) }),
    ...(is('border') && {
      '--linkage-input-border': `${theme.border}px solid var(--linkage-line-strong, #767676)`,
    }),
    ...(is('pill') && { '--linkage-button-radius': '99em' }),
  };
}

/** The CSS to copy. */
export function themeCss(theme: ThemeSettings): string {
  const lines = Object.entries(themeTokens(theme)).map(([name, value]) => `  ${name}: ${value};`);
  return lines.length ? `:root {\n${lines.join('\n')}\n}\n` : '/* The kit as it comes: nothing to set. */\n';
}
