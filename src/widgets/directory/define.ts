import '../hub/define.js';
import { defineElement } from '../parts/define-element.js';
import { DirectoryElement } from './directory-element.js';

defineElement('linkage-directory', DirectoryElement);

export { DirectoryElement };
