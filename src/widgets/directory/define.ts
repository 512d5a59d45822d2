import { preparePage } from '../../compose/page.js';
import { plural } from '../../i18n/plural.js';
import { matchLanguage } from '../../i18n/registry.js';
import { defineElement } from '../parts/define-element.js';
import { DirectoryElement } from './directory-element.js';

preparePage();
defineElement('linkage-directory', DirectoryElement);

// What reads a feed comes beside the first words, not after them; what fails is told by whoever needs it.
if (typeof document !== 'undefined' && document.querySelector('linkage-directory[src]:not([mode=remote])')) {
  import('../../compose/open-services.js').catch(() => undefined);
  import('../../compose/service-desk.js').catch(() => undefined);
  import('../../domain/opening.js').catch(() => undefined);
  // The first use of what counts and formats takes as long as reading hundreds of services: while the network is waited for.
  setTimeout(() => plural(matchLanguage(document.documentElement.lang), 1, { other: '#' }));
}

export { DirectoryElement };
