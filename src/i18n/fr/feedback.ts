import { count } from '../count-fr.js';
import type { Early } from '../late.js';

export default {
  heading: 'Donnez votre avis',
  intro: '',
  question: 'Que voulez-vous nous dire\u202f?',
  typeMissing: 'Choisissez ce que vous voulez nous dire',
  types: {
    rating: 'Évaluation',
    suggestion: 'Suggestion',
    complaint: 'Réclamation',
    need: 'Besoin',
    mediation: 'Médiation',
    question: 'Question',
    correction: 'Correction',
  },
  typeHints: {
    rating: 'Que pensez-vous d’un service\u202f?',
    suggestion: 'Une idée pour faire mieux',
    complaint: 'Quelque chose s’est mal passé',
    need: 'Ce qui manque ici',
    mediation: 'De l’aide dans un conflit',
    question: 'Posez-la, nous vous répondrons',
    correction: 'Une information est fausse',
  },
  message: 'Votre message',
  messageHint: 'N’écrivez ni noms ni numéros de compte d’autres personnes.',
  messageMissing: 'Écrivez votre message',
  send: 'Envoyer mon avis',
  about: (name) => `À propos de\u202f: ${name}`,
  topic: 'De quoi s’agit-il\u202f?',
  topicHint: 'Choisissez un sujet pour que votre message arrive aux bonnes personnes.',
  topicNone: 'Autre chose',
  anonymous: 'Rester anonyme',
  anonymousHint: 'Dans ce cas, personne ne pourra vous répondre.',
  contact: 'Comment pouvons-nous vous répondre\u202f?',
  contactHints: {
    mediation:
      'Pour vous aider, la personne chargée de la médiation doit pouvoir vous joindre. L’e-mail ou le téléphone suffit.',
    question: 'Pour vous répondre, nous devons pouvoir vous joindre. L’e-mail ou le téléphone suffit.',
  },
  answerWithin: (days) =>
    count(days, 'Réponse sous # jour', 'Réponse sous # de jours', 'Réponse sous # jours'),
} satisfies Early<'feedback'>;
