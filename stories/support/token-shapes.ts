/** A measure of the kit's: how it is drawn, and the CSS property that says what it comes to; one of its own as it is written. */
export interface Shape {
  token: string;
  property: string;
  value: string;
  /** Of the box that shows it. */
  style: Record<string, string>;
  /** What the box says, where it is about type. */
  text?: string;
}

const radius = (token: string, own: string): Shape => ({
  token,
  property: 'border-top-left-radius',
  value: own,
  style: { 'border-radius': own },
});

const shadow = (token: string, value: string, style: Record<string, string>): Shape => ({
  token,
  property: 'box-shadow',
  value,
  style: { 'box-shadow': value, ...style },
});

const length = (token: string, value: string, style: Record<string, string>): Shape => ({
  token,
  property: 'inline-size',
  value,
  style,
});

const card = {
  background: 'var(--_float)',
  border: 'var(--_card-border)',
  'border-radius': 'var(--_card-radius)',
};

/** Size and density, space, corners, edges, shadows and motion, in the order of docs/theming.md. */
export const shapes: readonly Shape[] = [
  {
    token: '--linkage-scale',
    property: 'flex-grow',
    value: 'var(--linkage-scale, 1)',
    style: {
      background: 'none',
      'font-size': 'calc(1.5em * var(--linkage-scale, 1))',
      'inline-size': 'auto',
    },
    text: 'Aa',
  },
  {
    token: '--linkage-density',
    property: 'flex-grow',
    value: 'var(--_density)',
    style: { 'block-size': 'calc(2.5em * var(--_density))' },
  },
  length('--linkage-space', 'var(--_space)', { 'inline-size': 'var(--_space)' }),
  length('--linkage-target', 'var(--_target)', {
    'inline-size': 'var(--_target)',
    'block-size': 'var(--_target)',
  }),
  radius('--linkage-radius-small', 'var(--_radius-s)'),
  radius('--linkage-radius', 'var(--_radius-m)'),
  radius('--linkage-radius-large', 'var(--_radius-l)'),
  radius('--linkage-button-radius', 'var(--_button-radius)'),
  shadow('--linkage-button-shadow', 'var(--linkage-button-shadow, none)', {
    'border-radius': 'var(--_button-radius)',
  }),
  radius('--linkage-input-radius', 'var(--_input-radius)'),
  {
    token: '--linkage-input-border',
    property: '--border',
    value: 'var(--_input-border)',
    style: {
      background: 'var(--_input-background)',
      border: 'var(--_input-border)',
      'border-radius': 'var(--_input-radius)',
    },
  },
  radius('--linkage-card-radius', 'var(--_card-radius)'),
  {
    token: '--linkage-card-padding',
    property: 'padding',
    value: 'var(--_card-padding)',
    style: {
      ...card,
      'background-image': 'linear-gradient(var(--_accent) 0 0)',
      'background-clip': 'content-box',
      padding: 'var(--_card-padding)',
      'inline-size': '7em',
      'block-size': 'auto',
      'min-block-size': '4em',
    },
  },
  { token: '--linkage-card-border', property: '--border', value: 'var(--_card-border)', style: card },
  shadow('--linkage-card-shadow', 'var(--_card-shadow)', card),
  shadow('--linkage-shadow', 'var(--_shadow)', {
    background: 'var(--_float)',
    'border-radius': 'var(--_radius-m)',
  }),
  {
    token: '--linkage-motion',
    property: 'transition-duration',
    value: 'var(--_motion)',
    style: { transition: 'opacity calc(var(--_motion) * 4)', 'border-radius': 'var(--_radius-m)' },
  },
];
