import { count } from '../../count-fr.js';
import type { Late } from '../../late.js';

const services = (number: number) => count(number, '# service', '# de services', '# services');
const years = (number: number) => count(number, '# an', '# d’ans', '# ans');
const list = new Intl.ListFormat('fr');

export default {
  directory: {
    findKind: 'Chercher un type de service',
    findArea: 'Chercher votre rue, votre immeuble ou votre secteur',
    findValue: (facet) => `Chercher dans «\u202f${facet}\u202f»`,
    foundValues: (number) =>
      number ? count(number, '# résultat', '# de résultats', '# résultats') : 'Aucun résultat',
    responsible: (area) => `Vos contacts pour ${area}`,
    withoutHint: 'Retirez l’un de ces critères\u202f:',
    without: (label, number) => `Sans «\u202f${label}\u202f»\u202f: ${services(number)}`,
    withoutWords: (words, number) => `Sans les mots «\u202f${words}\u202f»\u202f: ${services(number)}`,
    didYouMean: 'Vouliez-vous dire',
    correct: 'Signaler une erreur',
    contactDirectly: (action) =>
      `«\u202f${action}\u202f» n’est pas proposé sur cette page. Contactez directement le service.`,
    backToResults: 'Retour aux résultats',
    phone: 'Téléphone',
    address: 'Adresse',
    eligibility: 'Qui y a droit',
    ages: (from, to) =>
      from !== undefined && to !== undefined
        ? `De ${from} à ${years(to)}`
        : from !== undefined
          ? `À partir de ${years(from)}`
          : `Jusqu’à ${years(to!)}`,
    contact: 'Contact',
    how: 'Comment faire',
    wait: 'Temps d’attente',
    transportation: 'Comment venir',
    checked: (date) => `Vérifié le ${date}`,
    neverChecked: 'La date de la dernière vérification n’est pas connue.',
    notWeekly: 'pas toutes les semaines',
    ofMonth: (numbers) => `${list.format(numbers.map((day) => `le ${day === 1 ? '1er' : day}`))} du mois`,
    today: 'Aujourd’hui',
    accreditations: 'Agréments',
    source: 'Source',
    loadingDetails: 'Chargement des détails…',
    copyLink: 'Copier le lien',
    linkCopied: 'Le lien est copié.',
    copyAsText: 'Copier la liste',
    textCopied: 'La liste est copiée.',
    notCopied: 'Ce navigateur ne permet pas de copier.',
    share: 'Partager',
    print: 'Imprimer',
    findPlace: 'Chercher un des lieux',
    placesFound: (number) => count(number, '# lieu', '# de lieux', '# lieux'),
    savedHeading: 'Services enregistrés',
    savedEmpty: 'Rien n’est encore enregistré',
    savedEmptyHint: 'Appuyez sur «\u202fEnregistrer\u202f» à côté d’un service pour le retrouver ici.',
    savedHere: 'Cette liste est seulement sur cet appareil. Personne d’autre ne la voit.',
    savedInMemory:
      'Cette liste disparaît quand vous quittez cette page. Pour la garder, imprimez-la ou copiez-la.',
    savedGone: (number) =>
      count(
        number,
        '# service enregistré n’est plus proposé.',
        '# de services enregistrés ne sont plus proposés.',
        '# services enregistrés ne sont plus proposés.',
      ),
    savedUnsure: (number) =>
      count(
        number,
        '# service enregistré n’a pas pu être vérifié. Il reste dans votre liste.',
        '# de services enregistrés n’ont pas pu être vérifiés. Ils restent dans votre liste.',
        '# services enregistrés n’ont pas pu être vérifiés. Ils restent dans votre liste.',
      ),
    savedForget: 'Retirer de la liste',
    removeSaved: (name) => `Retirer «\u202f${name}\u202f»`,
    nearTo: (name) => `Près de\u202f: ${name}`,
    nearFinding: 'Recherche de votre position…',
    nearDenied:
      'Cette page n’a pas le droit de savoir où vous êtes. Autorisez-la dans les réglages de votre navigateur, ou tapez un lieu.',
    nearUnavailable: 'Votre appareil ne trouve pas votre position pour le moment. Tapez plutôt un lieu.',
    nearTimeout: 'La recherche de votre position a pris trop de temps. Réessayez, ou tapez un lieu.',
    nearInsecure:
      'Votre navigateur ne donne votre position qu’aux pages dont l’adresse commence par https. Tapez plutôt un lieu.',
    nearFound: (number) => count(number, '# lieu trouvé', '# de lieux trouvés', '# lieux trouvés'),
    nearNone: 'Ce lieu n’est pas connu ici.',
    nearFailed: 'La recherche de lieux ne répond pas. Réessayez.',
  },
} satisfies Late<'directory'>;
