import { count } from '../../count-es.js';
import type { Late } from '../../late.js';

const oneOf = (numbers: readonly string[]) =>
  new Intl.ListFormat('es', { type: 'disjunction' }).format(numbers);

export default {
  feedback: {
    ratings: '¿Qué tal fue el servicio?',
    ratingsMissing: 'Elija al menos una valoración',
    dimensions: {
      attitude: 'Trato',
      skill: 'Conocimientos',
      effect: 'Resultado',
      speed: 'Rapidez',
      overall: 'En general',
    },
    stars: (number) => count(number, '# estrella', '# estrellas'),
    contactMissing: 'Escriba un correo electrónico o un teléfono',
    publish: 'Mostrar esta necesidad al vecindario',
    publishHint: 'Nunca con su nombre ni sus datos de contacto.',
    behalf: 'Escribo en nombre de otra persona',
    behalfName: '¿En nombre de quién?',
    behalfRelationship: '¿Qué relación tiene con esta persona?',
    behalfConsent: 'Esta persona lo sabe y está de acuerdo',
    visitAddress: 'Dirección',
    visitWhen: '¿Cuándo le viene bien?',
    visit: 'Quiero que me visiten',
    changes: '¿Qué está mal?',
    changeField: '¿Qué dato está mal?',
    changeFrom: 'Lo que dice ahora',
    changeTo: 'Lo que debería decir',
    changeMissing: 'Escriba lo que debería decir',
    addChange: 'Corregir otro dato',
    correctionFields: {
      name: 'Nombre',
      phone: 'Teléfono',
      email: 'Correo electrónico',
      url: 'Sitio web',
      address: 'Dirección',
      hours: 'Horario',
      cost: 'Precio',
      other: 'Otro dato',
    },
    otherParty: '¿Con quién tiene el conflicto?',
    otherPartyHint:
      'Lo menos posible: basta con «la familia de arriba». Nunca daremos sus datos de contacto a la otra parte.',
    otherPartyMissing: 'Escriba con quién tiene el conflicto',
    relationship: '¿Qué relación tienen?',
    relationshipMissing: 'Escriba qué relación tienen, por ejemplo vecinos',
    urgent: 'Puede haber alguien en peligro',
    danger: (numbers) =>
      `Si alguien está en peligro ahora, no espere nuestra respuesta. Llame de inmediato al ${oneOf(numbers)}.`,
    dangerNoNumbers:
      'Si alguien está en peligro ahora, no espere nuestra respuesta. Llame de inmediato a la policía o a una ambulancia.',
    courtCase: 'Hay un juicio sobre este asunto',
    courtCaseHint:
      'Mientras decide un tribunal, normalmente no se puede mediar. Le diremos quién puede ayudarle.',
    mediationConsent: 'Acepto que el equipo de mediación se comunique conmigo por este asunto',
    mediationConsentMissing:
      'Marque la casilla para aceptar que el equipo de mediación se comunique con usted',
    received: {
      rating: 'Gracias. Ya tenemos su valoración.',
      suggestion: 'Gracias. Ya tenemos su sugerencia.',
      complaint: 'Gracias. Ya tenemos su queja.',
      need: 'Gracias. Ya tenemos anotada su necesidad.',
      mediation: 'Gracias. El equipo de mediación tiene su solicitud.',
      question: 'Gracias. Ya tenemos su pregunta.',
      correction: 'Gracias. Ya tenemos su corrección.',
    },
  },
} satisfies Late<'feedback'>;
