import type { FormController } from '../../controllers/form-controller.js';
import type { Checker } from '../../controllers/submission-options.js';
import { signupDataSchema } from '../../domain/signup.js';
import { checkData, missingAt } from '../parts/check-data.js';

/** What the check of a sign-up needs beside the data. */
export interface SignupCheckOptions {
  form: FormController;
  maxParty(): number;
}

/** Checks a sign-up: that a date is chosen where there are several, and that no more people come than one form may sign up. */
export const signupChecker = ({ form, maxParty }: SignupCheckOptions): Checker => ({
  ...checkData(signupDataSchema, (issues, data) => {
    const isNameMissing = issues.some(({ path }) => path.join('.') === 'contact.name');
    const isDateMissing =
      form.hasField('sessionId') && !(data['sessionIds'] as unknown[] | undefined)?.length;
    return [
      ...(isDateMissing ? [missingAt('sessionId')] : []),
      // The first person is who fills the form in: one problem, said once.
      ...issues.filter(({ path }) => !isNameMissing || path.join('.') !== 'people.0.name'),
    ];
  }),
  refuse: (data, { signup }) =>
    (data['people'] as unknown[]).length > maxParty()
      ? { path: 'people', code: 'party-too-large', message: signup.maxParty(maxParty()) }
      : undefined,
});
