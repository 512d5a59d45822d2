import '../hub/define.js';
import { defineElement } from '../parts/define-element.js';
import { SignupElement } from './signup-element.js';

defineElement('linkage-signup', SignupElement);

export { SignupElement };
