import { warnOnce } from '../../domain/problem.js';
import type { FormController } from '../../controllers/form-controller.js';
import type { Need } from '../../domain/need.js';
import type { Subject } from '../../domain/submission.js';
import type { Messages } from '../../i18n/messages.js';
import { parseNumber, plainNumber, writeNumber } from '../parts/number-field.js';

type Put = (path: string, value: string | boolean | string[]) => void;

/** What a pledge is made for, beside what the form holds. */
export interface PledgeContext {
  need?: Need | undefined;
  needId?: string | undefined;
  currency?: string | undefined;
}

/** An attribute that names a currency, as its ISO 4217 code; nothing where it is none. */
export function currencyCode(text: string | undefined): string | undefined {
  const code = text?.trim().toUpperCase();
  return code && /^[A-Z]{3}$/.test(code) ? code : undefined;
}

export function currencyDigits(currency: string | undefined): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency: currency ?? 'XXX' }).resolvedOptions()
    .maximumFractionDigits!;
}

/** The tag's own currency where that is one, else the hub's; nothing where neither is. */
export function ownCurrency(tag: string | undefined, hub: string | undefined): string | undefined {
  const own = currencyCode(tag);
  if (tag && !own) warnOnce(`<linkage-pledge currency="${tag}"> is not an ISO 4217 code; it is ignored.`);
  return own ?? currencyCode(hub);
}

/** Says once that money is not offered, where some need, or a form for any offer, would want it. */
export function warnOfNoCurrency(needs: readonly Need[] | undefined): void {
  if (needs?.every(({ type, currency }) => type !== 'money' || currency)) return;
  warnOnce('<linkage-pledge> offers no pledges of money: `currency` is set neither here nor on the hub.');
}

/**
 * An amount as people write it, as the wire wants it: "1,234.50", "１２", "¥12" or Arabic digits become "1234.50" and
 * "12". What is none, is of another currency or could be two amounts comes back as it was typed, to be refused.
 */
export function toDecimal(text: string, currency: string | undefined): string {
  const digits = currencyDigits(currency);
  const [whole, decimals = ''] = plainNumber(text, { currency })?.split('.') ?? [];
  const fraction = decimals.replace(/0+$/, '');
  // Fractions of a cent are a slip of the finger, never money.
  if (!whole || fraction.length > digits) return text.trim();
  return fraction ? `${whole}.${fraction.padEnd(digits, '0')}` : whole;
}

/** The amounts of the attribute `amounts`, as decimals. */
export function quickAmounts(text: string | undefined, currency: string | undefined): string[] {
  const amounts = (text ?? '').split(/\s+/).map((part) => toDecimal(part, currency));
  return [...new Set(amounts)].filter((amount) => Number(amount) > 0);
}

/** The type a pledge is of: the need's, else what a resident chose; nothing while neither is known. */
export const pledgeType = (form: FormController, need: Need | undefined): Need['type'] | undefined =>
  need?.type ?? (form.optional('type') as Need['type'] | undefined);

/** What a pledge says as long as nobody says otherwise. */
export function proposeAnswers(form: FormController, need: Need | undefined, { pledge }: Messages): void {
  const unit = pledgeType(form, need) === 'goods' ? pledge.unitDefault : pledge.hours;
  form.propose('donor.type', 'individual');
  form.propose('money.frequency', 'once');
  form.propose('inKind.0.item', need?.title ?? '');
  form.propose('inKind.0.unit', need?.unit ?? unit);
}

/** How many things the form lists. */
export const itemCount = (form: FormController): number => Math.max(1, Number(form.text('itemCount')) || 1);

/** A number as the schema wants it; text that is none stays, for the schema to refuse. */
export function toQuantity(text: string, unit: string): number | string | undefined {
  const quantity = parseNumber(text, unit);
  return Number.isNaN(quantity) ? text.trim() || undefined : quantity;
}

function toItem(
  form: FormController,
  index: number,
  type: Need['type'],
  unit: string | undefined,
): Record<string, unknown> {
  const path = `inKind.${index}`;
  const condition = form.optional(`${path}.condition`);
  const value = form.optional(`${path}.estimatedValue.amount`);
  const ownUnit = form.optional(`${path}.unit`) ?? unit ?? '';
  return {
    type: index ? (form.optional(`${path}.type`) ?? type) : type,
    item: form.text(`${path}.item`).trim(),
    quantity: toQuantity(form.text(`${path}.quantity`), ownUnit),
    unit: ownUnit,
    ...(condition && { condition }),
    ...(value && {
      estimatedValue: { amount: value, currency: form.text(`${path}.estimatedValue.currency`) },
    }),
  };
}

function toDonor(form: FormController): Record<string, unknown> {
  const type = form.optional('donor.type') ?? 'individual';
  // Whoever stays anonymous gives neither name nor contact away, though the form may hold them.
  if (type === 'anonymous') return { type };
  const email = form.optional('donor.email');
  const phone = form.optional('donor.phone');
  return { type, name: form.text('donor.name').trim(), ...(email && { email }), ...(phone && { phone }) };
}

/** The currency of the pledge: as set with the amount, else the need's, else the page's. */
export const pledgeCurrency = (form: FormController, { need, currency }: PledgeContext): string | undefined =>
  currencyCode(form.optional('money.currency')) ?? currencyCode(need?.currency) ?? currency;

/** The form's values as `data` of a pledge; incomplete while the form is. */
export function toPledgeData(form: FormController, context: PledgeContext): Record<string, unknown> {
  const { need, needId } = context;
  const type = pledgeType(form, need);
  const isMoney = type === 'money';
  const isInKind = type !== undefined && !isMoney;
  const currency = pledgeCurrency(form, context);
  const method = form.optional('handover.method');
  const handover = Object.fromEntries(
    ['from', 'to', 'place']
      .map((key) => [key, form.optional(`handover.${key}`)] as const)
      .filter(([, text]) => text),
  );
  const until = form.optional('money.until');
  const isAnonymous = form.text('donor.type') === 'anonymous';
  return {
    needId: needId || form.optional('needId'),
    donor: toDonor(form),
    money: isMoney
      ? {
          amount: toDecimal(form.text('money.amount'), currency),
          ...(currency && { currency }),
          frequency: form.optional('money.frequency') ?? 'once',
          ...(until && { until }),
        }
      : undefined,
    inKind: isInKind
      ? Array.from({ length: itemCount(form) }, (_, index) => toItem(form, index, type, need?.unit))
      : undefined,
    handover: isInKind && method ? { method, ...handover } : undefined,
    publicName: isAnonymous ? undefined : form.optional('publicName'),
    message: form.optional('message'),
  };
}

type Given = Partial<Record<'needId' | 'publicName' | 'message', unknown>> & {
  donor?: Record<string, unknown>;
  money?: Record<string, unknown>;
  inKind?: Record<string, unknown>[];
  handover?: Record<string, unknown>;
};

/** Takes `data` of a pledge apart into the form's fields. */
export function fromPledgeData(data: Given, put: Put): void {
  const each = (path: string, from: Record<string, unknown> | undefined, keys: readonly string[]): void => {
    for (const key of keys)
      if (from?.[key] !== undefined)
        put(
          path + key,
          /money\.amount|quantity/.test(path + key) ? writeNumber(from[key]) : String(from[key]),
        );
  };
  const { donor, money, inKind, handover } = data;
  each('', data, ['needId', 'publicName', 'message']);
  each('donor.', donor, ['type', 'name', 'email', 'phone']);
  if (money) put('type', 'money');
  each('money.', money, ['amount', 'currency', 'frequency', 'until']);
  each('handover.', handover, ['method', 'from', 'to', 'place']);
  if (!Array.isArray(inKind) || !inKind.length) return;
  put('itemCount', String(inKind.length));
  if (inKind[0]?.['type'] !== undefined) put('type', String(inKind[0]['type']));
  inKind.forEach((item, index) => {
    each(`inKind.${index}.`, item, ['type', 'item', 'quantity', 'unit', 'condition']);
    each(`inKind.${index}.estimatedValue.`, item['estimatedValue'] as Record<string, unknown>, [
      'amount',
      'currency',
    ]);
  });
}

/** A need as what a submission is about. */
export const needSubject = ({ id, title, organization }: Need): Subject => ({
  kind: 'need',
  id,
  name: title,
  ...(organization && { organization }),
});
