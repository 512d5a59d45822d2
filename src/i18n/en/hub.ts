import type { HubMessages } from '../hub-messages.js';

export default {
  idleTitle: 'Are you still there?',
  idleText: (seconds) =>
    `Everything on this page is cleared in ${seconds} seconds, so that the next person does not see it.`,
  stay: 'I am still here',
  cleared: 'Everything was cleared.',
} satisfies HubMessages;
