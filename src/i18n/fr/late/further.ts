import { count } from '../../count-fr.js';
import type { LateFurther } from '../../late.js';

export default {
  further: {
    captchaMissing: 'Confirmez que vous êtes une personne',
    draftKept: 'Vos réponses commencées sont de nouveau là.',
    draftHint: 'Elles étaient gardées sur cet appareil seulement.',
    draftClear: 'Tout recommencer',
    draftAside:
      'Vous modifiez des réponses déjà envoyées. Celles que vous aviez commencées reviendront ensuite.',
    files: 'Photos ou documents',
    filesHint:
      'JPEG, PNG, WebP, GIF, PDF, documents bureautiques ou texte, 10\u00a0Mo en tout au maximum. Nous retirons le lieu des photos.',
    filesAdd: 'Choisir des fichiers',
    fileWorking: 'Préparation du fichier…',
    fileAlt: (name) => `Que montre «\u202f${name}\u202f»\u202f?`,
    fileRemove: (name) => `Retirer «\u202f${name}\u202f»`,
    fileRemoved: (name) => `Le fichier «\u202f${name}\u202f» est retiré.`,
    fileAdded: (name, size) => `Le fichier «\u202f${name}\u202f» est ajouté, ${size}.`,
    fileType: (name) =>
      `Le fichier «\u202f${name}\u202f» ne peut pas être envoyé. Choisissez une photo, un PDF ou un document.`,
    fileUnreadable: (name) =>
      `Le fichier «\u202f${name}\u202f» ne peut pas être lu. Choisissez-le de nouveau, ou enregistrez-le d’abord en JPEG.`,
    fileEmpty: (name) => `Le fichier «\u202f${name}\u202f» est vide.`,
    filesTooBig: (name, limit) =>
      `Avec «\u202f${name}\u202f», les fichiers dépassent ${limit}. Choisissez moins de fichiers ou des fichiers plus petits.`,
    filesTooMany: (number) =>
      `Choisissez ${count(number, '# fichier', '# de fichiers', '# fichiers')} au maximum.`,
  },
  errors: {
    failed: 'Un problème est survenu et rien n’a été envoyé. Vos réponses sont toujours là.',
    tooLong: (label, max) =>
      `Réduisez «\u202f${label}\u202f» à ${count(max, '# caractère', '# de caractères', '# caractères')} au maximum`,
    number: (label) => `Indiquez un nombre dans «\u202f${label}\u202f», par exemple 1000 ou 1,5`,
    tooSmall: (label, min) => `Indiquez ${min} ou plus dans «\u202f${label}\u202f»`,
    tooBig: (label, max) => `Indiquez ${max} ou moins dans «\u202f${label}\u202f»`,
    tick: (label) => `Cochez «\u202f${label}\u202f» pour continuer`,
  },
  fields: {
    fullNameMissing: 'Indiquez votre prénom et votre nom',
    emailInvalid: 'Indiquez une adresse e-mail, par exemple name@example.org',
    phoneInvalid: 'Indiquez un numéro de téléphone, par exemple 01\u00a099\u00a000\u00a012\u00a034',
  },
} satisfies LateFurther;
