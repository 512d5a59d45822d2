import type { LateOutcome } from '../../late.js';

export default {
  outcome: {
    referenceHint: 'Gardez cette référence. Elle vous servira si vous avez une question.',
    waitlisted: 'Vous êtes sur la liste d’attente',
    waitlistedHint: 'Toutes les places sont prises. Nous vous préviendrons quand une place sera libre.',
    pending: 'Reçu, à confirmer',
    pendingHint: 'Nous vous préviendrons quand ce sera confirmé.',
    next: 'Et maintenant',
    followLink: 'Voir la suite',
    respondBy: (date) => `Vous aurez une réponse au plus tard le ${date}.`,
    wentTo: (name) => `Reçu par\u202f: ${name}`,
    unconfirmedHint: 'L’envoi est parti, mais le destinataire n’a pas dit s’il est arrivé.',
    parkedSignIn:
      'Le destinataire vous demande de vous connecter. Vos réponses sont gardées. Connectez-vous, puis renvoyez-les.',
    parkedSetUp: 'Le destinataire ne peut rien recevoir pour le moment. Vos réponses sont gardées.',
    sendAgain: 'Renvoyer',
    parkedCaptcha:
      'Il faut confirmer de nouveau que vous êtes une personne. Vos réponses sont gardées. Confirmez-le, puis renvoyez-les.',
    parkedFile:
      'Un fichier n’est plus sur cet appareil, donc rien n’a été envoyé. Appuyez sur «\u202fModifier\u202f», ajoutez de nouveau le fichier, puis envoyez.',
    sendingFiles: (percent) =>
      `Envoi des fichiers\u202f: ${(percent / 100).toLocaleString('fr', { style: 'percent' }).replace('\u00a0', '\u202f')}`,
    copy: 'Copier',
    print: 'Imprimer',
    copyAnswers: 'Copier mes réponses',
    answersCopied: 'Vos réponses sont copiées.',
    copyFailed: 'Vos réponses n’ont pas pu être copiées.',
    printFailed: 'L’impression n’a pas fonctionné. Copiez vos réponses ou notez la référence.',
  },
  states: {
    savedHint:
      'L’envoi se fera tout seul dès qu’il y aura une connexion\u202f: depuis cette page, ou à votre prochaine visite.',
    declinedHint: 'Le destinataire n’a pas accepté cet envoi. Modifiez-le, puis renvoyez-le.',
  },
} satisfies LateOutcome;
