import '../hub/define.js';
import { defineElement } from '../parts/define-element.js';
import { FeedbackElement } from './feedback-element.js';

defineElement('linkage-feedback', FeedbackElement);

export { FeedbackElement };
