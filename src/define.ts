export { HubElement } from './widgets/hub/define.js';
export { DirectoryElement } from './widgets/directory/define.js';
export { SignupElement } from './widgets/signup/define.js';
export { HoursElement } from './widgets/hours/define.js';
export { PledgeElement } from './widgets/pledge/define.js';
export { FeedbackElement } from './widgets/feedback/define.js';
export { OutboxElement } from './widgets/outbox/define.js';
