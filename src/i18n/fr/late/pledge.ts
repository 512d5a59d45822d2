import type { Late } from '../../late.js';

export default {
  pledge: {
    currency: 'Devise',
    back: 'Tous les besoins',
    fullHint: 'Ce besoin est couvert. Il n’y a plus rien à promettre.',
    fullThanks: 'Merci, ce besoin est couvert.',
    list: 'Besoins',
    pledge: (title) => `Promettre un don\u202f: ${title}`,
    pledgeShort: 'Promettre un don',
    needed: (amount) => `Il manque encore ${amount}`,
    progress: (received, pledged, target) =>
      `Promis\u202f: ${pledged} sur ${target}. Déjà reçu\u202f: ${received}`,
    receivedOf: (received, target) => `Reçu\u202f: ${received} sur ${target}`,
    morePledged: (amount) => `Promis en plus\u202f: ${amount}`,
    meter: (title) => `Promis à ce jour\u202f: ${title}`,
    full: 'Besoin couvert',
    urgent: 'Urgent',
    due: (date) => `jusqu’au ${date}`,
    byResident: 'Une personne du voisinage',
    empty: 'Rien ne manque pour le moment',
    emptyHint: 'Merci. Revenez bientôt.',
    received: (title) => `Merci. Votre promesse pour «\u202f${title}\u202f» est enregistrée.`,
    pay: 'Payer maintenant',
    ledger: 'D’où vient l’aide, à quoi elle sert',
    ledgerReceived: 'Reçu',
    ledgerSpent: 'Dépensé',
    sources: {
      donation: 'Don',
      'enterprise-income': 'Revenu d’une entreprise sociale',
      'government-purchase': 'Achat de services par l’administration',
    },
    other: 'Proposer autre chose',
    ledgerEntry: 'Opération',
  },
} satisfies Late<'pledge'>;
