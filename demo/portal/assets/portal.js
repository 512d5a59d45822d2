// The portal's own script: the menu on narrow screens, the language switch, and the way from a service to a form.

const menu = document.querySelector('[data-menu]');
const nav = document.querySelector('#site-nav');
menu?.addEventListener('click', () => {
  const open = menu.getAttribute('aria-expanded') !== 'true';
  menu.setAttribute('aria-expanded', String(open));
  nav.classList.toggle('open', open);
});
nav?.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || menu.getAttribute('aria-expanded') !== 'true') return;
  menu.click();
  menu.focus();
});

// The other language opens at the same place.
document.querySelector('[data-language]')?.addEventListener('click', (event) => {
  event.currentTarget.search = location.search;
  event.currentTarget.hash = location.hash;
});

// `?lang=` is the language of the tags; the page around them keeps its own. Switched on the page, nothing is typed anew.
const tags = 'directory signup hours pledge feedback outbox'.split(' ').map((tag) => `linkage-${tag}`);
const rightToLeft = ['ar', 'fa', 'he', 'ur'];
function mark(lang) {
  for (const link of document.querySelectorAll('[data-speak]')) {
    if (link.lang === lang) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}
function speak(lang) {
  for (const tag of document.querySelectorAll(tags.join())) {
    tag.lang = lang;
    tag.dir = rightToLeft.includes(lang.split('-', 1)[0]) ? 'rtl' : 'ltr';
  }
  mark(lang);
}
const spoken = new URLSearchParams(location.search).get('lang');
if (spoken) speak(spoken);
else mark(document.documentElement.lang);
for (const link of document.querySelectorAll('[data-speak]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const url = new URL(location.href);
    url.searchParams.set('lang', link.lang);
    history.replaceState(history.state, '', url);
    speak(link.lang);
  });
}

// "Sign up", "Pledge" … in the directory: where this page has no such tag, its page opens with the subject.
const pages = {
  signup: 'signup.html',
  hours: 'hours.html',
  pledge: 'pledge.html',
  feedback: 'feedback.html',
};
document.addEventListener('linkage-select', (event) => {
  const { subject, action } = event.detail;
  // Answers that are to be changed stay with the form they came from.
  if (event.target.localName === 'linkage-outbox') return;
  if (!pages[action] || document.querySelector(`linkage-${action}`)) return;
  const query = new URLSearchParams({
    'subject-kind': subject.kind,
    'subject-id': subject.id,
    'subject-name': subject.name,
  });
  if (subject.organization) {
    query.set('subject-organization-id', subject.organization.id);
    query.set('subject-organization-name', subject.organization.name);
  }
  location.assign(`${pages[action]}?${query}`);
});

const about = ['kind', 'id', 'name', 'organization-id', 'organization-name'].map((name) => `subject-${name}`);
const asked = new URLSearchParams(location.search);
for (const tag of document.querySelectorAll('[data-takes-subject]')) {
  for (const name of about) if (asked.has(name)) tag.setAttribute(name, asked.get(name));
}
