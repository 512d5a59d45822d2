import type { SchemaIssue } from '../../controllers/form-controller.js';
import type { Checker } from '../../controllers/submission-options.js';
import { feedbackDataSchema, type FeedbackData, type FeedbackTopic } from '../../domain/feedback.js';
import { checkData } from '../parts/check-data.js';

/** What the schema of the wire leaves open and a form asks for; each beside its field, all at once. */
function missingParts(data: Partial<FeedbackData>, topic: FeedbackTopic | undefined): SchemaIssue[] {
  const { type, text, changes, contact, answers = {} } = data;
  const issue = (path: PropertyKey[], code = 'required') => ({ code: 'custom', path, params: { code } });
  const issues: SchemaIssue[] = [];
  if (type === 'correction' && !text) {
    const rows = changes?.length ? changes : [{ to: '' }];
    rows.forEach(({ to }, index) => to || issues.push(issue(['changes', index, 'to'])));
  } else if (type && type !== 'rating' && !text && !changes?.length) issues.push(issue(['text']));
  // Neither comes to anything without an answer.
  const needsAnswer = (type === 'mediation' || type === 'question') && !data.anonymous;
  if (needsAnswer && !contact?.email && !contact?.phone)
    issues.push(issue(['contact', 'email'], 'no-contact'));
  for (const { id, required } of topic?.questions ?? []) {
    if (Number.isNaN(answers[id])) issues.push(issue(['answers', id], 'invalid'));
    else if (required && answers[id] === undefined) issues.push(issue(['answers', id]));
  }
  return issues;
}

/** Problems of the schema beside the fields a resident sees, with what the chosen topic asks. */
export function placeFeedbackIssues(
  issues: readonly SchemaIssue[],
  data: Partial<FeedbackData>,
  topic: FeedbackTopic | undefined,
): readonly SchemaIssue[] {
  // A correction says beside its own fields what is missing.
  const isCorrection = data.type === 'correction';
  const isElsewhere = ({ path, code }: SchemaIssue) =>
    isCorrection && path[0] === 'text' && code === 'custom';
  return [...issues.filter((issue) => !isElsewhere(issue)), ...missingParts(data, topic)];
}

/** Checks feedback, with what the topic asks that is chosen at that moment. */
export const feedbackChecker = (topic: () => FeedbackTopic | undefined): Checker => ({
  ...checkData(feedbackDataSchema, (issues, data) => placeFeedbackIssues(issues, data, topic())),
  sentences: ({ feedback }) => ({ 'no-contact': feedback.contactMissing }),
});
