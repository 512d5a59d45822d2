import { preparePage } from '../../compose/page.js';
import { defineElement } from '../parts/define-element.js';
import { PledgeElement } from './pledge-element.js';

preparePage();
defineElement('linkage-pledge', PledgeElement);

export { PledgeElement };
