import { preparePage } from '../../compose/page.js';
import { defineElement } from '../parts/define-element.js';
import { DirectoryElement } from './directory-element.js';

preparePage();
defineElement('linkage-directory', DirectoryElement);

export { DirectoryElement };
