type Control = Element & { value?: unknown };

/**
 * What a captcha holds now: that of the form that made the submission, else any of the kit's forms on the page, because a
 * token is a person's and not a form's. Nothing where it is empty.
 */
export function readCaptcha(source: HTMLElement | undefined): Record<string, string> | undefined {
  for (const host of [source?.isConnected ? source : undefined, document]) {
    const controls = [
      ...(host?.querySelectorAll<Control>('[slot=captcha] [name], [slot=captcha][name]') ?? []),
    ];
    const filled = controls.filter(({ value }) => typeof value === 'string' && value !== '');
    if (filled.length)
      return Object.fromEntries(
        filled.map((control) => [control.getAttribute('name')!, String(control.value)]),
      );
  }
  return undefined;
}
