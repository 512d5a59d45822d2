import type { Late } from '../../late.js';

export default {
  pledge: {
    currency: 'Moneda',
    back: 'Todas las necesidades',
    fullHint: 'Esta necesidad ya está cubierta. No hace falta más ayuda.',
    list: 'Necesidades',
    pledge: (title) => `Ofrecer ayuda: ${title}`,
    pledgeShort: 'Ofrecer ayuda',
    needed: (amount) => `Aún hace falta: ${amount}`,
    progress: (received, pledged, target) => `Recibido: ${received}. Ofrecido: ${pledged}. Meta: ${target}`,
    receivedOf: (received, target) => `Recibido: ${received} de ${target}`,
    meter: (title) => `Ayuda ofrecida hasta ahora: ${title}`,
    full: 'Cubierta',
    urgent: 'Urgente',
    due: (date) => `hasta el ${date}`,
    byResident: 'Una persona del barrio',
    empty: 'En este momento no hace falta nada',
    emptyHint: 'Gracias. Vuelva a consultar pronto.',
    received: (title) => `Gracias. Ya está registrada la ayuda que ofrece: «${title}».`,
    pay: 'Pagar ahora',
    ledger: 'De dónde viene la ayuda y en qué se usa',
    ledgerReceived: 'Recibido',
    ledgerSpent: 'Gastado',
    sources: {
      donation: 'Donación',
      'enterprise-income': 'Ingresos de una empresa social',
      'government-purchase': 'Contrato público',
    },
    other: 'Ofrecer otra cosa',
    ledgerEntry: 'Movimiento',
  },
} satisfies Late<'pledge'>;
