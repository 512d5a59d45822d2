import type { HubMessages } from '../hub-messages.js';
import { plural } from '../plural.js';

export default {
  idleTitle: 'Êtes-vous toujours là\u202f?',
  idleText: (seconds) =>
    `Tout ce qui est sur cette page sera effacé dans ${plural('fr', seconds, {
      one: '# seconde',
      many: '# de secondes',
      other: '# secondes',
    })}, pour que la personne suivante ne le voie pas.`,
  stay: 'Je suis toujours là',
  cleared: 'Tout a été effacé.',
} satisfies HubMessages;
