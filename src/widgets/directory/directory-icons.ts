// Outlines after Lucide (https://lucide.dev, ISC), simplified, 24 × 24.
export const phoneIcon =
  'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2Z';
export const filterIcon = 'M4 6h16M7 12h10M10 18h4';
export const bookmarkIcon = 'M7 4h10v16l-5-3.5L7 20Z';
export const placeIcon =
  'M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21Zm2.5-11.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z';
export const webIcon = 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18';
export const searchIcon = 'M18 11a7 7 0 1 1-14 0 7 7 0 0 1 14 0Zm2 9-3.5-3.5';
export const hereIcon = 'M12 2v4m0 12v4M2 12h4m12 0h4m-4 0a6 6 0 1 1-12 0 6 6 0 0 1 12 0Z';
