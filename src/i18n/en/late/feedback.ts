import { count } from '../../count-en.js';
import type { Late } from '../../late.js';

const oneOf = (numbers: readonly string[]) =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(numbers);

export default {
  feedback: {
    ratings: 'How was the service?',
    ratingsMissing: 'Choose at least one rating',
    dimensions: {
      attitude: 'Attitude',
      skill: 'Skill',
      effect: 'Effect',
      speed: 'Speed',
      overall: 'Overall',
    },
    stars: (number) => count(number, '# star', '# stars'),
    contactMissing: 'Enter an email or a phone number',
    publish: 'Show this need to neighbours',
    publishHint: 'Never with your name or contact.',
    behalf: 'I am filling this in for someone else',
    behalfName: 'For whom?',
    behalfRelationship: 'How do you know this person?',
    behalfConsent: 'This person knows and agrees',
    visitAddress: 'Address',
    visitWhen: 'When does it suit you?',
    visit: 'Please visit me',
    changes: 'What is wrong?',
    changeField: 'Which detail is wrong?',
    changeFrom: 'What it says now',
    changeTo: 'What it should say',
    changeMissing: 'Enter what it should say',
    addChange: 'Add another detail',
    correctionFields: {
      name: 'Name',
      phone: 'Phone',
      email: 'Email',
      url: 'Website',
      address: 'Address',
      hours: 'Opening hours',
      cost: 'Cost',
      other: 'Something else',
    },
    otherParty: 'Who is the dispute with?',
    otherPartyHint:
      'Write only a little: “upstairs neighbour” is enough. We never give them your contact details.',
    otherPartyMissing: 'Enter who the dispute is with',
    relationship: 'How do you know each other?',
    relationshipMissing: 'Enter how you know each other, for instance as neighbours',
    urgent: 'Someone may be in danger',
    danger: (numbers) => `If someone is in danger now, do not wait for us. Call ${oneOf(numbers)}.`,
    dangerNoNumbers: 'If someone is in danger now, do not wait for us. Call the police or an ambulance.',
    courtCase: 'There is a court case about this',
    courtCaseHint: 'While a court decides, mediators often cannot help. We tell you who can.',
    mediationConsent: 'I agree that a mediator contacts me about this',
    mediationConsentMissing: 'Tick the box to agree that a mediator contacts you',
    received: {
      rating: 'Thank you. Your rating is with us.',
      suggestion: 'Thank you. Your suggestion is with us.',
      complaint: 'Thank you. Your complaint is with us.',
      need: 'Thank you. Your need is with us.',
      mediation: 'Thank you. A mediator has your request.',
      question: 'Thank you. Your question is with us.',
      correction: 'Thank you. Your correction is with us.',
    },
  },
} satisfies Late<'feedback'>;
