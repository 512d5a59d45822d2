import type { OutboxMessages } from '../messages.js';
import { plural } from '../plural.js';

const count = (number: number, one: string, many: string, other: string) =>
  plural('fr', number, { one, many, other });

export default {
  heading: 'Sur cet appareil',
  list: 'Sur cet appareil',
  empty: 'Rien n’est en attente sur cet appareil',
  emptyHint: 'Ce que vous envoyez est gardé ici jusqu’à sa réception.',
  kinds: {
    signup: 'Inscription',
    hours: 'Heures de bénévolat',
    pledge: 'Promesse de don',
    feedback: 'Avis',
  },
  waiting: 'En attente',
  waitingHint: (tries) => count(tries, '# essai fait.', '# d’essais faits.', '# essais faits.'),
  waitingProblem: 'L’envoi n’a pas encore réussi.',
  editing: 'Vous modifiez cet envoi. Il partira quand vous aurez fini.',
  nextTry: (when) => `Prochain essai\u202f: ${when}.`,
  sending: 'Envoi en cours…',
  received: 'Reçu',
  receivedHint: 'Seule la référence est encore sur cet appareil.',
  unconfirmed: 'Envoyé, non confirmé',
  parked: 'À vérifier',
  declined: 'Non accepté',
  savedAt: (when) => `Enregistré\u202f: ${when}.`,
  writtenAt: (when) => `Écrit\u202f: ${when}. Gardé sur cette page seulement.`,
  sendAgain: 'Renvoyer',
  edit: 'Modifier',
  copy: 'Copier',
  copied: 'Copié',
  delete: 'Supprimer',
  deleteConfirm: 'Supprimer cet envoi pour toujours\u202f? Il n’a pas été reçu.',
  deleteYes: 'Oui, supprimer',
  deleteNo: 'Non, garder',
  export: 'Garder une copie (fichier)',
  editConfirm:
    'Cet envoi est peut-être déjà arrivé. Si vous le modifiez et le renvoyez, il peut arriver deux fois.',
  editYes: 'Modifier quand même',
  editNo: 'Ne rien changer',
  contents: 'Contenu de l’envoi',
  shared: 'Rien n’est gardé sur un appareil partagé.',
  editElsewhere: 'Ouvrir la page du formulaire',
  copyFailed: 'La copie n’a pas marché. Ouvrez «\u202fContenu de l’envoi\u202f» et copiez le texte.',
  deleted: 'Supprimé',
} satisfies OutboxMessages;
