import type { SignupMessages } from '../messages.js';
import { plural } from '../plural.js';

const count = (number: number, one: string, many: string, other: string) =>
  plural('fr', number, { one, many, other });
const n = (number: number) => number.toLocaleString('fr');

export default {
  heading: 'Activités',
  list: 'Activités',
  signUp: (name) => `S’inscrire\u202f: ${name}`,
  signUpShort: 'S’inscrire',
  send: 'Envoyer l’inscription',
  places: (left) => count(left, '# place libre', '# de places libres', '# places libres'),
  waitlist: 'Complet. Vous pouvez vous inscrire sur la liste d’attente.',
  cancelled: 'Annulée',
  postponed: 'Reportée',
  online: 'En ligne',
  mixed: 'Sur place ou en ligne',
  free: 'Gratuit',
  empty: 'Aucune activité pour le moment',
  emptyHint: 'Nous en ajoutons souvent. Revenez bientôt.',
  asParticipant: 'Je veux participer',
  asVolunteer: 'Je veux aider comme bénévole',
  role: 'Comment voulez-vous participer\u202f?',
  roleMissing: 'Choisissez comment vous voulez aider',
  requires: (text) => `Il faut\u202f: ${text}`,
  training: (text) => `Formation\u202f: ${text}`,
  personName: (number) => `Nom de la personne ${n(number)}`,
  addPerson: 'Ajouter une personne',
  removePerson: (number) => `Retirer la personne ${n(number)}`,
  maxParty: (max) =>
    `Vous pouvez inscrire ${count(max, '# personne', '# de personnes', '# personnes')} au maximum`,
  needs: 'Que devons-nous savoir\u202f?',
  needsHint: 'Par exemple\u202f: fauteuil roulant, interprète, allergies.',
  behalf: 'Je remplis ce formulaire pour quelqu’un d’autre',
  behalfName: 'Qui vient\u202f?',
  behalfRelationship: 'Quel est votre lien avec cette personne\u202f?',
  behalfConsent: 'Cette personne le sait et est d’accord',
  session: 'Quelle date\u202f?',
  sessionMissing: 'Choisissez une date',
  back: 'Toutes les activités',
  otherDates: (number) => count(number, 'et # autre date', 'et # d’autres dates', 'et # autres dates'),
  received: (name) => `Votre inscription à «\u202f${name}\u202f» est enregistrée.`,
  addToCalendar: 'Ajouter à mon agenda',
  withdraw: 'Annuler mon inscription',
  withdrawing: 'Votre inscription est en cours d’annulation.',
  withdrawn: 'Votre inscription est annulée. Vous n’êtes plus sur la liste.',
  withdrawFailed: 'Votre inscription n’a pas pu être annulée.',
} satisfies SignupMessages;
