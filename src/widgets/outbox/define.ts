import '../hub/define.js';
import { defineElement } from '../parts/define-element.js';
import { OutboxElement } from './outbox-element.js';

defineElement('linkage-outbox', OutboxElement);

export { OutboxElement };
