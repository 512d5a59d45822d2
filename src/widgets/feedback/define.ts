import { preparePage } from '../../compose/page.js';
import { defineElement } from '../parts/define-element.js';
import { FeedbackElement } from './feedback-element.js';

preparePage();
defineElement('linkage-feedback', FeedbackElement);

export { FeedbackElement };
