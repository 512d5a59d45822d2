import type { HubMessages } from '../hub-messages.js';
import { plural } from '../plural.js';

export default {
  idleTitle: 'Êtes-vous toujours là\u202f?',
  idleText: (seconds) =>
    plural('fr', seconds, {
      one: 'Dans # seconde, tout ce qui est sur cette page sera effacé, pour que la personne suivante ne le voie pas.',
      many: 'Dans # de secondes, tout ce qui est sur cette page sera effacé, pour que la personne suivante ne le voie pas.',
      other: 'Dans # secondes, tout ce qui est sur cette page sera effacé, pour que la personne suivante ne le voie pas.',
    }),
  stay: 'Je suis toujours là',
  cleared: 'Tout a été effacé.',
} satisfies HubMessages;
