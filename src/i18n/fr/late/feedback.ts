import { count } from '../../count-fr.js';
import type { Late } from '../../late.js';

const oneOf = (numbers: readonly string[]) =>
  new Intl.ListFormat('fr', { type: 'disjunction' }).format(numbers);

export default {
  feedback: {
    ratings: 'Comment était le service\u202f?',
    ratingsMissing: 'Donnez au moins une note',
    dimensions: {
      attitude: 'Accueil',
      skill: 'Compétence',
      effect: 'Résultat',
      speed: 'Rapidité',
      overall: 'Note générale',
    },
    stars: (number) => count(number, '# étoile', '# d’étoiles', '# étoiles'),
    contactMissing: 'Indiquez une adresse e-mail ou un numéro de téléphone',
    publish: 'Montrer ce besoin au voisinage',
    publishHint: 'Jamais avec votre nom ni vos coordonnées.',
    behalf: 'Je remplis ce formulaire pour quelqu’un d’autre',
    behalfName: 'Pour qui\u202f?',
    behalfRelationship: 'Quel est votre lien avec cette personne\u202f?',
    behalfConsent: 'Cette personne le sait et est d’accord',
    visitAddress: 'Adresse',
    visitWhen: 'Quel moment vous convient\u202f?',
    visit: 'Je voudrais une visite à domicile',
    changes: 'Qu’est-ce qui est faux\u202f?',
    changeField: 'Quelle information est fausse\u202f?',
    changeFrom: 'Ce qui est écrit',
    changeTo: 'Ce qu’il faut écrire',
    changeMissing: 'Indiquez ce qu’il faut écrire',
    addChange: 'Signaler une autre erreur',
    correctionFields: {
      name: 'Nom',
      phone: 'Téléphone',
      email: 'Adresse e-mail',
      url: 'Site web',
      address: 'Adresse',
      hours: 'Horaires d’ouverture',
      cost: 'Prix',
      other: 'Autre chose',
    },
    otherParty: 'Avec qui êtes-vous en conflit\u202f?',
    otherPartyHint:
      'Dites-en le moins possible\u202f: «\u202fvoisin du dessus\u202f» suffit. Nous ne donnons jamais vos coordonnées à cette personne.',
    otherPartyMissing: 'Indiquez avec qui vous êtes en conflit',
    relationship: 'Quel est votre lien avec cette personne\u202f?',
    relationshipMissing: 'Indiquez votre lien avec cette personne, par exemple voisins',
    urgent: 'Une personne est peut-être en danger',
    danger: (numbers) =>
      `Si une personne est en danger maintenant, n’attendez pas notre réponse. Appelez tout de suite le ${oneOf(numbers)}.`,
    dangerNoNumbers:
      'Si une personne est en danger maintenant, n’attendez pas notre réponse. Appelez tout de suite la police ou les secours.',
    courtCase: 'Un procès est en cours à ce sujet',
    courtCaseHint:
      'Pendant un procès, une médiation n’est en général pas possible. Nous vous dirons qui peut vous aider.',
    mediationConsent: 'J’accepte que la personne chargée de la médiation me contacte à ce sujet',
    mediationConsentMissing:
      'Cochez la case pour accepter que la personne chargée de la médiation vous contacte',
    received: {
      rating: 'Merci. Nous avons reçu votre évaluation.',
      suggestion: 'Merci. Nous avons reçu votre suggestion.',
      complaint: 'Merci. Nous avons reçu votre réclamation.',
      need: 'Merci. Nous avons noté votre besoin.',
      mediation: 'Merci. Une personne chargée de la médiation a reçu votre demande.',
      question: 'Merci. Nous avons reçu votre question.',
      correction: 'Merci. Nous avons reçu votre correction.',
    },
  },
} satisfies Late<'feedback'>;
