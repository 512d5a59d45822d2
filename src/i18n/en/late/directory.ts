import type { Late } from '../../late.js';
import { plural } from '../../plural.js';

const count = (number: number, one: string, other: string) => plural('en', number, { one, other });

export default {
  directory: {
    findKind: 'Find a kind of service',
    findArea: 'Find your street, block or area',
    findValue: (facet) => `Find in “${facet}”`,
    foundValues: (number) => (number ? count(number, '# match', '# matches') : 'Nothing matches'),
    responsible: (area) => `Responsible for ${area}`,
    withoutHint: 'Leave one of these out:',
    without: (label, number) => `Without “${label}”: ${count(number, '# service', '# services')}`,
    withoutWords: (words, number) =>
      `Without the words “${words}”: ${count(number, '# service', '# services')}`,
    didYouMean: 'Did you mean',
  },
} satisfies Late<'directory'>;
