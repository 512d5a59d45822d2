import type { Messages } from '../../i18n/messages.js';

/** "2 hours 30 minutes". */
export const durationText = (minutes: number, { hours }: Messages): string =>
  hours.duration(Math.floor(minutes / 60), minutes % 60);
