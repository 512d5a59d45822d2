import type { FeedbackFeed, FeedbackTopic, FeedbackType } from '../domain/feedback.js';
import { plainText } from './content.js';
import { collect, compact, openFeed } from './feed.js';
import type { Diagnostic, FeedOptions } from './feed.js';
import { textLanguage } from './text-language.js';
import { amount, boolean, distinct, isRecord, line, list, record } from './values.js';

/** Topics and dimensions, and what of the feed was not understood. */
export type FeedbackPage = FeedbackFeed & { diagnostics: Diagnostic[] };

type Choice = { id: string; label: string };
type Question = NonNullable<FeedbackTopic['questions']>[number];

// Spelled out here so that a worker that reads feeds does not load the schemas.
const TYPES: readonly FeedbackType[] = [
  'rating',
  'suggestion',
  'complaint',
  'need',
  'mediation',
  'question',
  'correction',
];

/** `{id, label}` of a record or of bare text. */
function choiceOf(value: unknown, lang: string | undefined): Choice | undefined {
  const source = record(value);
  const label = line(isRecord(value) ? (source['label'] ?? source['name'] ?? source['title']) : value, lang);
  const id = line(source['id']) ?? label;
  return id ? { id, label: label ?? id } : undefined;
}

const choices = (value: unknown, lang: string | undefined): Choice[] =>
  distinct(
    list(value).map((entry) => choiceOf(entry, lang)),
    ({ id }) => id,
  );

function questionsOf(value: unknown, lang: string | undefined): Question[] {
  return list(value).flatMap((entry): Question | never[] => {
    const choice = choiceOf(entry, lang);
    if (!choice) return [];
    const { kind, required, options } = record(entry);
    const offered = choices(options, lang);
    return compact<Question>({
      ...choice,
      kind: line(kind)?.toLowerCase() ?? (offered.length ? 'choice' : 'text'),
      required: boolean(required),
      options: offered.length ? offered : undefined,
    });
  });
}

/** Reads what residents can give feedback on: `{topics, dimensions}` or an array of topics; never throws. */
export function readFeedbackFeed(input: unknown, options: FeedOptions): FeedbackPage {
  const { lang } = options;
  const diagnostics: Diagnostic[] = [];
  const value = openFeed(input, diagnostics);
  const source = record(value);
  const items = Array.isArray(value) ? value : list(source['topics']);
  const topics = collect<FeedbackTopic>(
    items.map((item) => (isRecord(item) ? item : { label: item })),
    diagnostics,
    (raw, report) => {
      const choice = choiceOf(raw, lang);
      if (!choice) return void report('has no label', 'label');
      const type = TYPES.find((word) => word === line(raw['type'])?.toLowerCase());
      if (!type && line(raw['type'])) report('is not a known type', 'type');
      const questions = questionsOf(raw['questions'], lang);
      return {
        ...choice,
        lang: textLanguage(
          [raw, source],
          [raw['label'] ?? raw['name'] ?? raw['title'], raw['description']],
          lang,
        ),
        type,
        description: plainText(raw['description'], lang),
        party: line(raw['party']),
        answerWithinDays: amount(raw['answerWithinDays']),
        questions: questions.length ? questions : undefined,
      };
    },
  );
  const dimensions = choices(source['dimensions'], lang);
  if (!items.length && !dimensions.length && !diagnostics.length && Object.keys(source).length) {
    diagnostics.push({ message: 'holds neither topics nor dimensions' });
  }
  return { ...(topics.length && { topics }), ...(dimensions.length && { dimensions }), diagnostics };
}
