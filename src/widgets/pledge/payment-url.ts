import type { PledgeData } from '../../domain/pledge.js';

/** Expands a URI template (RFC 6570, level 1). A variable without a value, or unknown, becomes nothing. */
export function expandTemplate(template: string, values: Record<string, string | undefined>): string {
  const encode = (text: string) =>
    encodeURIComponent(text).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  return template.replace(/\{([\w.]+)\}/g, (_, name: string) =>
    Object.hasOwn(values, name) ? encode(values[name] ?? '') : '',
  );
}

/** Where the money of a received pledge is paid; nothing for other pledges. */
export function paymentUrl(
  template: string | undefined,
  { id, data }: { id: string; data: unknown },
  reference: string | undefined,
): string | undefined {
  const { needId, money } = data as PledgeData;
  return template && money && expandTemplate(template, { id, reference, needId, ...money });
}
