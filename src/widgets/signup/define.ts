import { preparePage } from '../../compose/page.js';
import { defineElement } from '../parts/define-element.js';
import { SignupElement } from './signup-element.js';

preparePage();
defineElement('linkage-signup', SignupElement);

export { SignupElement };
