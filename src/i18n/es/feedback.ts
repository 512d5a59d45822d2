import { count } from '../count-es.js';
import type { Early } from '../late.js';

export default {
  heading: 'Cuéntenos qué piensa',
  intro: '',
  question: '¿Qué nos quiere contar?',
  typeMissing: 'Elija qué nos quiere contar',
  types: {
    rating: 'Valoración',
    suggestion: 'Sugerencia',
    complaint: 'Queja',
    need: 'Necesidad',
    mediation: 'Mediación',
    question: 'Pregunta',
    correction: 'Corrección',
  },
  typeHints: {
    rating: '¿Qué tal fue un servicio?',
    suggestion: 'Una idea para mejorar',
    complaint: 'Algo que no salió bien',
    need: 'Lo que falta aquí',
    mediation: 'Ayuda en un conflicto',
    question: 'Pregunte y le respondemos',
    correction: 'Un dato que está mal',
  },
  message: 'Su mensaje',
  messageHint: 'Por favor, no escriba nombres ni números de cuenta de otras personas.',
  messageMissing: 'Escriba su mensaje',
  send: 'Enviar comentarios',
  about: (name) => `Sobre: ${name}`,
  topic: '¿De qué se trata?',
  topicHint: 'Elija un tema para que llegue a las personas adecuadas.',
  topicNone: 'Otro tema',
  anonymous: 'Enviar de forma anónima',
  anonymousHint: 'Así nadie podrá responderle.',
  contact: '¿Cómo podemos responderle?',
  contactHints: {
    mediation:
      'El equipo de mediación solo puede ayudar si puede comunicarse con usted. Basta con el correo o el teléfono.',
    question: 'Solo podemos responder si podemos comunicarnos con usted. Basta con el correo o el teléfono.',
  },
  answerWithin: (days) => count(days, 'Respuesta en # día como máximo', 'Respuesta en # días como máximo'),
} satisfies Early<'feedback'>;
