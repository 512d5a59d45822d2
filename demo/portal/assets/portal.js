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
