import { preparePage } from '../../compose/page.js';
import { defineElement } from '../parts/define-element.js';
import { HoursElement } from './hours-element.js';

preparePage();
defineElement('linkage-hours', HoursElement);

export { HoursElement };
