import { isFull } from '../../domain/need-rules.js';
import type { Need } from '../../domain/need.js';

/** Urgent needs first, then by the day they are due, undated ones after those; what is complete comes last. */
export function sortNeeds(needs: readonly Need[]): Need[] {
  const group = (need: Need) => (isFull(need) ? 2 : need.urgent ? 0 : 1);
  const due = (need: Need) => Date.parse(need.due ?? '') || Infinity;
  return [...needs].sort((a, b) => group(a) - group(b) || (due(a) === due(b) ? 0 : due(a) - due(b)));
}
