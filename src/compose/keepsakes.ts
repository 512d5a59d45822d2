import { DeviceCheckIn, type CheckInOptions } from './check-in.js';
import { SavedList, type SavedListOptions } from './saved-list.js';

/** What a resident keeps beside submissions. */
export interface Keepsakes {
  saved: SavedList;
  checkIn: DeviceCheckIn;
}

/** Saved services and the check-in of one hub and user. */
export const createKeepsakes = (options: SavedListOptions & CheckInOptions): Keepsakes => ({
  saved: new SavedList(options),
  checkIn: new DeviceCheckIn(options),
});
