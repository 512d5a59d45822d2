import { count } from '../count-fr.js';
import type { EarlyCore } from '../late.js';

const minuteCount = (number: number) => count(number, '# minute', '# de minutes', '# minutes');

export default {
  common: {
    marks: { stop: '. ', comma: ', ', colon: '\u202f: ' },
    optional: '(facultatif)',
    problemTitle: 'Il y a un problème',
    loading: 'Chargement…',
    close: 'Fermer',
    showMore: 'Voir plus',
    retry: 'Réessayer',
    remove: 'Retirer',
    yes: 'Oui',
    no: 'Non',
    goesTo: (name) => `Destinataire\u202f: ${name}`,
    notSetUp: 'Ce formulaire n’est pas encore prêt\u202f: il ne peut rien envoyer.',
    demo: 'Démonstration\u202f: ce formulaire n’envoie rien.',
    demoResult: 'Ceci est une démonstration. Rien n’a été envoyé.',
    loadError: 'La liste n’a pas pu être chargée',
    loadErrorHint:
      'Vous êtes peut-être hors connexion, ou la liste n’est pas disponible pour le moment. Réessayez plus tard.',
    stale: (when) => `Pas de connexion. Voici la liste du ${when}.`,
    honeypot: 'Laissez ce champ vide',
    minutes: minuteCount,
    hoursAndMinutes: (hours, minutes) =>
      [hours && count(hours, '# heure', '# d’heures', '# heures'), minutes && minuteCount(minutes)]
        .filter(Boolean)
        .join(' et '),
  },
  fields: {
    fullName: 'Prénom et nom',
    fullNameMissing: 'Indiquez votre prénom et votre nom',
    email: 'Adresse e-mail',
    emailInvalid: 'Indiquez une adresse e-mail, par exemple name@example.org',
    phone: 'Téléphone',
    phoneInvalid: 'Indiquez un numéro de téléphone, par exemple 01\u00a099\u00a000\u00a012\u00a034',
    contactHint:
      'Pour que nous puissions vous joindre. Un seul suffit. Vous pouvez aussi laisser les deux vides.',
    date: 'Date',
    start: 'Début',
    end: 'Fin',
    amount: 'Montant',
    quantity: 'Quantité',
    message: 'Message',
    note: 'Remarque',
    age: 'Âge',
    role: 'Rôle',
    activity: 'Activité',
  },
  errors: {
    required: (label) => `Remplissez «\u202f${label}\u202f»`,
    choose: (label) => `Choisissez une réponse à «\u202f${label}\u202f»`,
    invalid: (label) => `Vérifiez «\u202f${label}\u202f»`,
    failed: 'Un problème est survenu et rien n’a été envoyé. Vos réponses sont toujours là.',
  },
  states: {
    saved: 'Enregistré sur cet appareil',
    savedHint:
      'L’envoi se fera tout seul dès qu’il y aura une connexion\u202f: depuis cette page, ou à votre prochaine visite.',
    unsent: 'Pas encore envoyé',
    unsentHint:
      'Rien n’est gardé sur cet appareil. Attendez de voir «\u202fReçu\u202f» avant de quitter cette page.',
    sending: 'Envoi en cours…',
    received: 'Reçu',
    receivedReference: (reference) => `Reçu — référence ${reference}`,
    unconfirmed: 'Envoyé, non confirmé',
    parked: 'À vérifier',
    declined: 'Non accepté',
    declinedHint: 'Le destinataire n’a pas accepté cet envoi. Modifiez-le, puis renvoyez-le.',
    full: 'Toutes les places sont prises.',
    sendAnother: 'Faire un autre envoi',
  },
} satisfies EarlyCore;
