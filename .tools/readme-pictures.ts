/** A picture that README.md or a page in docs/ shows. */
export interface ReadmePicture {
  /** Its name in `demo/pictures/`, without `.png`. */
  name: string;
  /** A page of the demo portal, or a story in Arabic, which the portal does not speak. */
  of: { page: string } | { arabicStory: string };
  width: 1280 | 360;
  height: number;
  scheme: 'light' | 'dark';
}

/** The pictures that `npm run pictures:readme` takes. */
export const readmePictures: readonly ReadmePicture[] = [
  {
    name: 'directory-1280',
    of: { page: 'en/directory.html' },
    width: 1280,
    height: 860,
    scheme: 'light',
  },
  {
    name: 'directory-1280-dark',
    of: { page: 'en/directory.html' },
    width: 1280,
    height: 860,
    scheme: 'dark',
  },
  { name: 'signup-360', of: { page: 'en/signup.html' }, width: 360, height: 760, scheme: 'light' },
  { name: 'feedback-360-dark', of: { page: 'en/feedback.html' }, width: 360, height: 760, scheme: 'dark' },
  { name: 'pledge-360-chinese', of: { page: 'zh/pledge.html' }, width: 360, height: 760, scheme: 'light' },
  {
    name: 'directory-360-arabic',
    of: { arabicStory: 'directory--list' },
    width: 360,
    height: 760,
    scheme: 'light',
  },
];
