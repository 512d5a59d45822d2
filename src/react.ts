// Only to be augmented below; nothing of them is loaded. A project that has but one of them needs `skipLibCheck`.
import type {} from 'preact';
import type {} from 'react';
import type {} from 'solid-js';
import type {} from 'vue';
import type { DirectoryElement } from './widgets/directory/directory-element.js';
import type { FeedbackElement } from './widgets/feedback/feedback-element.js';
import type { HoursElement } from './widgets/hours/hours-element.js';
import type { HubElement } from './widgets/hub/hub-element.js';
import type { OutboxElement } from './widgets/outbox/outbox-element.js';
import type { PledgeElement } from './widgets/pledge/pledge-element.js';
import type { SignupElement } from './widgets/signup/signup-element.js';

/** `headingLevel` as an attribute is written `heading-level`. */
type Kebab<Name extends string> = Name extends `${infer Head}${infer Tail}`
  ? Head extends Lowercase<Head>
    ? `${Head}${Kebab<Tail>}`
    : `-${Lowercase<Head>}${Kebab<Tail>}`
  : Name;

/** Members that are a tag's own, not every element's. */
type Own<E> = Omit<
  E,
  keyof HTMLElement | 'renderRoot' | 'renderOptions' | 'updateComplete' | 'isUpdatePending' | 'hasUpdated'
>;
type Scalar = string | number | boolean | undefined;

/** Attributes of a tag in kebab-case, as frameworks write them on custom elements; a boolean by its presence. */
type AttributesOf<E> = {
  [
    Name in keyof Own<E> as Own<E>[Name] extends Scalar ? (Name extends string ? Kebab<Name> : never) : never
  ]?: Own<E>[Name] | string;
};
/** Properties of a tag, for frameworks that set properties. */
type PropertiesOf<E> = Partial<
  Omit<Own<E>, 'submit' | 'reset' | 'flush' | 'purge' | 'export' | 'discard' | 'pending'>
>;

/** What every element takes, whatever the framework. */
interface CommonProps {
  children?: unknown;
  class?: string;
  className?: string;
  dir?: string;
  hidden?: boolean;
  id?: string;
  key?: string | number;
  lang?: string;
  part?: string;
  ref?: unknown;
  slot?: string;
  style?: unknown;
}

type TagProps<E> = AttributesOf<E> & PropertiesOf<E> & CommonProps & { [event: `on${string}`]: unknown };

/** Props of each tag, for JSX and templates. */
export interface LinkageTags {
  'linkage-hub': TagProps<HubElement>;
  'linkage-directory': TagProps<DirectoryElement>;
  'linkage-signup': TagProps<SignupElement>;
  'linkage-hours': TagProps<HoursElement>;
  'linkage-pledge': TagProps<PledgeElement>;
  'linkage-feedback': TagProps<FeedbackElement>;
  'linkage-outbox': TagProps<OutboxElement>;
}

/** The same for Vue, whose templates look a component's props up under `$props`. */
export type VueTags = { [Tag in keyof LinkageTags]: new () => { $props: LinkageTags[Tag] } };

/* eslint-disable @typescript-eslint/no-namespace -- the frameworks' own shape */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends LinkageTags {}
  }
}
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends LinkageTags {}
  }
}
declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends LinkageTags {}
  }
}
declare module 'vue' {
  interface GlobalComponents extends VueTags {}
}
