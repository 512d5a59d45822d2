import type { FormController, SchemaIssue } from '../../controllers/form-controller.js';
import type { Checker } from '../../controllers/submission-controller.js';
import type { Need } from '../../domain/need.js';
import { pledgeDataSchema } from '../../domain/pledge.js';
import { checkData, missingAt } from '../parts/check-data.js';
import { currencyDigits, pledgeType } from './pledge-data.js';

/** Problems of a pledge at the fields that a resident sees. */
export function placePledgeIssues(
  issues: readonly SchemaIssue[],
  type: Need['type'] | undefined,
  data: Record<string, unknown> = {},
): SchemaIssue[] {
  const own = issues
    .filter(({ params }) => type || params?.['code'] !== 'money-or-in-kind')
    .map((issue) =>
      issue.path.join('.') === 'money.currency'
        ? { ...issue, code: 'custom', params: { code: 'no-currency' } }
        : issue,
    );

  const { amount, currency } = (data['money'] ?? {}) as { amount?: string; currency?: string };
  // Also "1.000", which might be a thousand.
  const isTooFine = currency && (amount?.split('.')[1]?.length ?? 0) > currencyDigits(currency);
  if (isTooFine) own.push({ code: 'invalid', path: ['money', 'amount'] });
  return type ? own : [missingAt('type'), ...own];
}

/** Checks a pledge for the need that is open at that moment. */
export const pledgeChecker = (form: FormController, need: () => Need | undefined): Checker => ({
  ...checkData(pledgeDataSchema, (issues, data) => placePledgeIssues(issues, pledgeType(form, need()), data)),
  sentences: ({ pledge }) => ({ 'no-currency': pledge.noCurrency }),
});
