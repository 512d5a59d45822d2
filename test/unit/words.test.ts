import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { languages } from '../../src/i18n/registry.js';
import { englishTexts, gradeOf, sentencesOf, syllablesOf, wordsOf } from '../support/english.js';

/** What stands between texts is none. */
const texts = (await englishTexts()).filter(([path]) => !path.startsWith('common.marks.'));
const said = new Map(texts);
/** Paths of the texts that break a rule, with what they say. */
const breaking = (rule: (text: string, path: string) => boolean): string[] =>
  texts.filter(([path, text]) => rule(text, path)).map(([path, text]) => `${path}: ${text}`);

/** A reading age of 11 is grade 6 of the formula. */
const MOST_GRADE = 6;
const LONGEST = 20;

/** Buttons, and the most words of one. */
const BUTTONS = `
  common.close common.showMore common.retry common.remove states.sendAnother hub.stay
  directory.showAll directory.clear directory.signUp directory.volunteer directory.pledge directory.giveFeedback
  directory.save directory.leavePage directory.fewerValues directory.backToResults directory.correct directory.copyLink
  directory.copyAsText directory.share directory.print directory.nearMe directory.savedForget directory.directions
  signup.signUpShort signup.send signup.addPerson signup.back signup.addToCalendar signup.withdraw
  hours.record hours.checkIn hours.checkOut hours.cancelCheckIn hours.confirm hours.reject
  pledge.pledgeShort pledge.send pledge.pay pledge.other pledge.back feedback.send feedback.addChange
  outcome.sendAgain outcome.copyAnswers outcome.followLink further.draftClear further.filesAdd
  outbox.sendAgain outbox.edit outbox.copy outbox.delete outbox.deleteYes outbox.deleteNo outbox.export outbox.editYes
  outbox.editNo`
  .trim()
  .split(/\s+/);
const WORDS_OF_BUTTON = 4;

/** What stands beside a field, or in the summary, where something is wrong with it. */
const ERRORS =
  /Missing$|Invalid$|^errors\.(?!failed)|^hours\.(endBeforeStart|breakTooLong|inFuture|tooLong|tooOld|minutesMismatch)$|^signup\.maxParty$/;
const VERBS = /^(Enter|Choose|Check|Complete|Fill in|Record|Shorten|Tick|Write|You can)\b/;

/** Names and short forms that have capitals wherever they stand. */
const CAPITALS = /^(I|JPEG|PNG|WebP|GIF|PDF|MB|Esc|Lunch|English)$/;

test('English can be read at the age of eleven: as a whole, in each section, and in every sentence of some length', () => {
  const sections = new Map<string, string[]>();
  for (const [path, text] of texts) {
    // Labels of a word or two would make everything look easy.
    const sentences = sentencesOf(text).filter((sentence) => wordsOf(sentence).length > 3);
    const section = path.split('.', 1)[0]!;
    sections.set(section, [...(sections.get(section) ?? []), ...sentences]);
  }
  const whole = gradeOf([...sections.values()].flat());
  assert.ok(whole < MOST_GRADE - 2, `grade ${whole.toFixed(1)}`);
  for (const [section, sentences] of sections)
    if (sentences.length > 2)
      assert.ok(gradeOf(sentences) < MOST_GRADE, `${section}: grade ${gradeOf(sentences).toFixed(1)}`);
  assert.deepEqual(
    breaking((text) => sentencesOf(text).some((sentence) => wordsOf(sentence).length > LONGEST)),
    [],
    `no sentence is longer than ${LONGEST} words`,
  );
});

test('the formula tells easy words from hard ones', () => {
  const easy = 'We tell you when a place is free. You can leave this empty.';
  const hard =
    'Notwithstanding the foregoing, the beneficiary acknowledges that eligibility determinations are discretionary and subject to administrative verification.';
  assert.ok(gradeOf([easy]) < 3);
  assert.ok(gradeOf([hard]) > 15);
  const counts = {
    a: 1,
    place: 1,
    needed: 2,
    answers: 2,
    closed: 1,
    table: 2,
    community: 4,
    organization: 5,
  };
  for (const [word, count] of Object.entries(counts)) assert.equal(syllablesOf(word), count, word);
});

test('all of the texts are looked at', () => {
  assert.ok(texts.length > 480, `${texts.length} texts`);
  for (const path of BUTTONS) assert.ok(said.has(path), path);
  assert.ok(texts.filter(([path]) => ERRORS.test(path)).length > 30);
});

test('marks: “ ” and ’, one ellipsis character, single spaces, nothing shouted', () => {
  assert.deepEqual(
    breaking((text) => /["']|\.\.|!| {2}|^\s|\s$|\s[,.;:?]|[;]/.test(text)),
    [],
  );
  assert.deepEqual(
    breaking((text) => /\b[A-Z]{2,}\b/.test(text.replace(/\b(JPEG|PNG|GIF|PDF|MB)\b/g, ''))),
    [],
  );
});

test('sentence case: a capital begins a text, a sentence or a quoted name, and nothing else', () => {
  const isTitle = (text: string) =>
    text
      .replace(/(^|[.?:·…]\s+|[“(—]\s?)\p{L}[\p{L}’-]*/gu, '$1')
      .match(/(?<![\p{L}@.-])\p{Lu}[\p{L}’-]*/gu)
      ?.some((word) => !CAPITALS.test(word)) ?? false;
  assert.deepEqual(breaking(isTitle), []);
});

test('“please” is said where we ask for a favour, once', () => {
  const polite = breaking((text) => /please/i.test(text));
  assert.ok(polite.length <= 8, polite.join('\n'));
  assert.deepEqual(
    breaking((text) => (text.match(/please/gi)?.length ?? 0) > 1),
    [],
  );
  assert.deepEqual(
    breaking((text, path) => ERRORS.test(path) && /please|sorry|oops|invalid|illegal|failed/i.test(text)),
    [],
    'errors say what to do, and blame nobody',
  );
});

test('what is wrong with a field begins with what to do, and has no full stop', () => {
  assert.deepEqual(
    breaking((text, path) => ERRORS.test(path) && !VERBS.test(text)),
    [],
  );
  // Two sentences have theirs.
  assert.deepEqual(
    breaking((text, path) => ERRORS.test(path) && sentencesOf(text).length < 2 && /[.]$/.test(text)),
    [],
  );
});

test(`buttons have ${WORDS_OF_BUTTON} words at most, and no mark at their end`, () => {
  assert.deepEqual(
    BUTTONS.filter((path) => wordsOf(said.get(path)!).length > WORDS_OF_BUTTON).map((path) => said.get(path)),
    [],
  );
  assert.deepEqual(
    BUTTONS.filter((path) => /[.?:…]$/.test(said.get(path)!)),
    [],
  );
});

test('words that docs/words.md tells to avoid are in no text', () => {
  const page = readFileSync(new URL('../../docs/words.md', import.meta.url), 'utf8');
  const avoided = [...page.matchAll(/^\| [^|`]+\| avoid: ([^|]+)\|/gm)].flatMap(([, words]) =>
    words!.split(',').map((word) => word.trim()),
  );
  assert.ok(avoided.length > 20, `${avoided.length} words`);
  for (const word of avoided)
    assert.deepEqual(
      breaking((text) => new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'iu').test(text)),
      [],
      word,
    );
});

test('the table of terms in docs/words.md says what the languages say', async () => {
  const page = readFileSync(new URL('../../docs/words.md', import.meta.url), 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => /^\| `[a-z]+\.[\w.-]+` +\|/i.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  assert.ok(rows.length >= 24, `${rows.length} terms`);
  for (const [at, language] of Object.keys(languages).entries()) {
    const { default: files } = await languages[language]!();
    const all: Record<string, unknown> = { ...files.core };
    for (const tag of ['directory', 'signup', 'hours', 'pledge', 'feedback', 'outbox'] as const)
      all[tag] = (await files[tag]()).default;
    for (const [path = '', ...terms] of rows) {
      const text = path
        .slice(1, -1)
        .split('.')
        .reduce<unknown>((texts, name) => (texts as Record<string, unknown>)[name], all);
      assert.equal(terms[at], text, `${path} in ${language}`);
    }
  }
});
