import type { FormController, SchemaIssue } from '../../controllers/form-controller.js';
import type { Checker } from '../../controllers/submission-options.js';
import type { Need } from '../../domain/need.js';
import { pledgeDataSchema } from '../../domain/pledge.js';
import { checkData, missingAt } from '../parts/check-data.js';
import { needRefusal, type NeedView } from './need-view.js';
import { setNumberReader } from '../parts/number-field.js';
import { readNumber } from '../parts/number-reader.js';
import { currencyDigits, pledgeType, toDecimal, toQuantity } from './pledge-data.js';

setNumberReader(readNumber);

/** Numbers that were typed and sent before this was there to read them. */
export function readNumbers(data: Record<string, unknown>): Record<string, unknown> {
  const { money, inKind } = data as {
    money?: { amount: string; currency?: string };
    inKind?: { quantity?: unknown; unit: string }[];
  };
  return {
    ...data,
    ...(money &&
      !/^\d+(\.\d+)?$/.test(money.amount) && {
        money: { ...money, amount: toDecimal(money.amount, money.currency) },
      }),
    ...(inKind && {
      inKind: inKind.map((item) =>
        typeof item.quantity === 'string'
          ? { ...item, quantity: toQuantity(item.quantity, item.unit) }
          : item,
      ),
    }),
  };
}

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

/** What the check of a pledge needs beside the data. */
export interface PledgeCheckOptions {
  form: FormController;
  need(): Need | undefined;
  view(): NeedView;
}

/** Checks a pledge for the need that is open at that moment. */
export function pledgeChecker({ form, need, view }: PledgeCheckOptions): Checker {
  // What was entered says it best: the form may have gone on to something else meanwhile.
  const typeOf = ({ money, inKind }: { money?: unknown; inKind?: { type?: Need['type'] }[] }) =>
    money ? 'money' : (inKind?.[0]?.type ?? pledgeType(form, need()));
  const checker = checkData(pledgeDataSchema, (issues, data) =>
    placePledgeIssues(issues, typeOf(data), data),
  );
  return {
    ...checker,
    safeParse: (data) => checker.safeParse(readNumbers(data as Record<string, unknown>)),
    sentences: ({ pledge }) => ({ 'no-currency': pledge.noCurrency }),
    refuse: () => {
      const open = need();
      const message = open && needRefusal(open, view());
      return message ? { path: '', code: 'full', message } : undefined;
    },
  };
}
