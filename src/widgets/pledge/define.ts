import '../hub/define.js';
import { defineElement } from '../parts/define-element.js';
import { PledgeElement } from './pledge-element.js';

defineElement('linkage-pledge', PledgeElement);

export { PledgeElement };
