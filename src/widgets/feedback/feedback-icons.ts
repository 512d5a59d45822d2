// Outlines after Lucide (https://lucide.dev, ISC), simplified, 24 × 24.
export const bulbIcon =
  'M9 18h6M10 21h4M12 3a6 6 0 0 0-3.5 10.9c.6.5 1 1.2 1 2.1h5c0-.9.4-1.6 1-2.1A6 6 0 0 0 12 3Z';
export const handIcon =
  'M4 13v-2a2 2 0 0 1 4 0V5a2 2 0 0 1 4 0v5-6a2 2 0 0 1 4 0v7-4a2 2 0 0 1 4 0v7a7 7 0 0 1-7 7h-1a8 8 0 0 1-7-4Z';
export const scaleIcon = 'M12 4v16M7 20h10M5 7h14M5 7l-3 7h6ZM19 7l-3 7h6Z';
export const pencilIcon = 'M4 20h4L19 9l-4-4L4 16ZM13 7l4 4';
export const starIcon = 'm12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9L12 16.9l-5.2 2.8 1-5.9L3.5 9.7l5.9-.8Z';
export const questionIcon =
  'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .9-1 1.7m0 3v.01';
