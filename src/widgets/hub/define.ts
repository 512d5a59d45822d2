import { preparePage } from '../../compose/page.js';
import { defineElement } from '../parts/define-element.js';
import { HubElement } from './hub-element.js';

preparePage();
defineElement('linkage-hub', HubElement);

export { HubElement };
