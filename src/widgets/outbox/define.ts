import { preparePage } from '../../compose/page.js';
import { defineElement } from '../parts/define-element.js';
import { OutboxElement } from './outbox-element.js';

preparePage();
defineElement('linkage-outbox', OutboxElement);

export { OutboxElement };
