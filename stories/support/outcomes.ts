import type { Messages } from '../../src/i18n/messages.js';
import type { Answer } from './answers.js';
import type { Send } from './send.js';
import type { StoryConfig, StoryHub } from './story-hub.js';
import { textsOf, type Attributes, type Story } from './story.js';

/** What a story of an outcome is made with. */
export interface OutcomeOptions {
  /** What the receiver answers. */
  answer?: Answer;
  /** A text of the kit's that is there at the end. */
  sees: (texts: Messages) => string;
  hub?: StoryConfig;
  args?: Attributes;
}

/** A story in which a form is filled in and sent, and its result is seen. */
export const after = (
  send: Send,
  { answer = 'accepted', sees, hub = {}, args = {} }: OutcomeOptions,
): Story => ({
  args,
  parameters: { answer, hub },
  play: async (context) => (await send(context)).sees(sees(textsOf(context.globals))),
});

/** The hub of a story: what its receiver answers from now on can be changed. */
export const hubOf = (canvas: HTMLElement): StoryHub => canvas.querySelector<StoryHub>('story-hub')!;

/** A device that many people use. */
export const kiosk: StoryConfig = { sharedDevice: true, storage: 'tab' };
