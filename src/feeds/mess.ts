/** Reads what is written as only some feeds write it; `tidy.ts` asks for it where it meets such. */
export { plainText, webAddress } from './content.js';
export { detailsOf, organizationOf, ownPlace } from './hsds-details.js';
export { daysOf, hoursOf, normalizeTime } from './odd-hours.js';
export { coordinatesOf, phonesOf } from './service-parts.js';
export { textLanguage } from './text-language.js';
