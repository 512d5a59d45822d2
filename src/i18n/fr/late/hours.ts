import { count } from '../../count-fr.js';
import type { Late } from '../../late.js';

const hourCount = (number: number) => count(number, '# heure', '# d’heures', '# heures');

export default {
  hours: {
    minutes: 'Durée',
    decision: 'Décision',
    checkIn: 'Pointer mon arrivée',
    checkOut: 'Pointer mon départ',
    checkedInAt: (time) => `Arrivée\u202f: ${time}`,
    checkInUnsaved: 'Rien n’est gardé sur cet appareil. Laissez cette page ouverte jusqu’à votre départ.',
    cancelCheckIn: 'Annuler mon arrivée',
    forgotten: (hours) =>
      `Vous avez pointé votre arrivée il y a plus de ${hourCount(hours)}. Indiquez l’heure de fin.`,
    endBeforeStart:
      'Indiquez une fin après le début. Si vous avez fini après minuit, notez vos heures en deux fois.',
    breakTooLong: 'Indiquez une pause plus courte que votre temps de bénévolat',
    inFuture: 'Notez ces heures une fois l’activité finie',
    tooLong: (hours) => `Notez ${hourCount(hours)} par jour au maximum`,
    tooOld: 'Choisissez une date moins ancienne',
    received: 'Merci pour votre temps.',
    confirm: 'Confirmer',
    reject: 'Refuser',
    reason: 'Raison',
    reasonMissing: 'Indiquez pourquoi vous refusez ces heures',
    adjust: 'Minutes à confirmer',
    verifyEmpty: 'Aucune heure n’attend votre confirmation',
    verifyReceived: 'Nous avons votre décision.',
    history: 'Heures à ce jour',
    historyEmpty: 'Pas encore d’heures',
    pending: 'À confirmer',
    verified: 'Confirmées',
    rejected: 'Refusées',
    sum: (text) => `Temps confirmé\u202f: ${text}`,
    tier: (label) => `Niveau\u202f: ${label}`,
    recorded: 'Pointées',
    claimed: 'Déclarées',
    minutesMismatch:
      'Vérifiez les minutes\u202f: elles doivent correspondre au début, à la fin et à la pause',
    nextTier: (text, label) => `Encore ${text} pour atteindre «\u202f${label}\u202f»`,
    verifyEmptyHint: 'Tout est décidé.',
    verifyList: 'Heures à confirmer',
    verifyName: 'Votre propre nom\u202f: c’est vous qui décidez.',
    adjustHint: 'Corrigez-les si besoin.',
    reasonHint: 'Seulement si vous refusez ces heures.',
  },
} satisfies Late<'hours'>;
