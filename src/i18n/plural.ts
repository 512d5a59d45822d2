const formats = new Map<string, [rules: Intl.PluralRules, numbers: Intl.NumberFormat]>();

/** Picks the form of a word for a count by the rules of a language; `#` stands for the formatted count. */
export function plural(
  lang: string,
  count: number,
  forms: { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
): string {
  // Making them takes as long as a hundred uses.
  const known = formats.get(lang) ?? ([new Intl.PluralRules(lang), new Intl.NumberFormat(lang)] as const);
  formats.set(lang, [...known]);
  const [rules, numbers] = known;
  return (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count));
}
