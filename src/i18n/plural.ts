const rules = new Map<string, Intl.PluralRules>();

/** Picks the form of a word for a count by the rules of a language; `#` stands for the formatted count. */
export function plural(
  lang: string,
  count: number,
  forms: { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
): string {
  let rule = rules.get(lang);
  if (!rule) rules.set(lang, (rule = new Intl.PluralRules(lang)));
  return (forms[rule.select(count)] ?? forms.other).replace('#', count.toLocaleString(lang));
}
