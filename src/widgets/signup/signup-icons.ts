// Outlines after Lucide (https://lucide.dev, ISC), simplified, 24 × 24.
export const calendarIcon = 'M4 6h16v14H4ZM4 10h16M8 3v4m8-4v4';
export const placeIcon =
  'M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21Zm2.5-11.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z';
export const webIcon = 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18';
export const moneyIcon = 'M3 6h18v12H3Zm12 6a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z';
export const personIcon = 'M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM4 21a8 8 0 0 1 16 0';
