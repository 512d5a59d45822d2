import type { Checker } from '../../controllers/submission-controller.js';
import { signupDataSchema } from '../../domain/signup.js';
import { checkData } from '../parts/check-data.js';

/** Checks a sign-up, and that no more people come than one form may sign up. */
export const signupChecker = (maxParty: () => number): Checker => ({
  ...checkData(signupDataSchema, (issues) => {
    const isNameMissing = issues.some(({ path }) => path.join('.') === 'contact.name');
    // The first person is who fills the form in: one problem, said once.
    return issues.filter(({ path }) => !isNameMissing || path.join('.') !== 'people.0.name');
  }),
  refuse: (data, { signup }) =>
    (data['people'] as unknown[]).length > maxParty()
      ? { path: 'people', code: 'party-too-large', message: signup.maxParty(maxParty()) }
      : undefined,
});
