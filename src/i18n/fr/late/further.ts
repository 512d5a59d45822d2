import { count } from '../../count-fr.js';
import type { LateErrors } from '../../late.js';
import type { Messages } from '../../messages.js';

export default {
  further: {
    captchaMissing: 'Faites la vérification anti-robot',
    draftKept: 'Vos réponses commencées sont de nouveau là.',
    draftHint: 'Elles étaient gardées sur cet appareil seulement.',
    draftClear: 'Tout recommencer',
    draftAside:
      'Vous modifiez des réponses déjà envoyées. Celles que vous aviez commencées reviendront ensuite.',
    files: 'Photos ou documents',
    filesHint:
      'JPEG, PNG, WebP, GIF, PDF, documents bureautiques ou texte, 10\u00a0Mo en tout au maximum. Nous effaçons des photos le lieu où elles ont été prises.',
    filesAdd: 'Choisir des fichiers',
    fileWorking: 'Préparation du fichier…',
    fileAlt: (name) => `Que montre «\u202f${name}\u202f»\u202f?`,
    fileRemove: (name) => `Retirer «\u202f${name}\u202f»`,
    fileRemoved: (name) => `Le fichier «\u202f${name}\u202f» est retiré.`,
    fileAdded: (name, size) => `Le fichier «\u202f${name}\u202f» est ajouté, ${size}.`,
    fileType: (name) =>
      `Le fichier «\u202f${name}\u202f» ne peut pas être envoyé. Choisissez une photo, un PDF ou un document.`,
    fileUnreadable: (name) =>
      `Le fichier «\u202f${name}\u202f» ne peut pas être lu. Choisissez-le à nouveau, ou enregistrez-le d’abord en JPEG.`,
    fileEmpty: (name) => `Le fichier «\u202f${name}\u202f» est vide.`,
    filesTooBig: (name, limit) =>
      `Avec «\u202f${name}\u202f», les fichiers dépassent ${limit}. Choisissez moins de fichiers ou des fichiers plus petits.`,
    filesTooMany: (number) =>
      `Choisissez ${count(number, '# fichier', '# de fichiers', '# fichiers')} au maximum.`,
  },
  errors: {
    tooLong: (label, max) =>
      `«\u202f${label}\u202f» est trop long\u202f: ${count(max, '# caractère', '# de caractères', '# caractères')} au maximum`,
    number: (label) => `«\u202f${label}\u202f» doit être un nombre, par exemple 1000 ou 1,5`,
    tooSmall: (label, min) => `«\u202f${label}\u202f» doit être ${min} ou plus`,
    tooBig: (label, max) => `«\u202f${label}\u202f» doit être ${max} ou moins`,
    tick: (label) => `Cochez «\u202f${label}\u202f» pour continuer`,
  },
} satisfies Pick<Messages, 'further'> & { errors: LateErrors };
