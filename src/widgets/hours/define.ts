import '../hub/define.js';
import { defineElement } from '../parts/define-element.js';
import { HoursElement } from './hours-element.js';

defineElement('linkage-hours', HoursElement);

export { HoursElement };
