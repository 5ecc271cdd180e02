import { z } from 'zod';

/** An issue as the event of a workflow tells it. */
export interface Issue {
  number: number;
  title: string;
  body: string;
  /** Its page on GitHub. */
  address: string;
  /** Day on which it was written, YYYY-MM-DD. */
  day: string;
  /** Page of the repository. */
  repository: string;
  branch: string;
}

const page = z.url({ protocol: /^https$/ }).max(300);

/** What we need of the event; GitHub sends much more. */
const eventSchema = z.object({
  issue: z.object({
    number: z.int().positive(),
    title: z.string(),
    body: z.string().nullish(),
    html_url: page,
    created_at: z.string().regex(/^\d{4}-\d{2}-\d{2}T/),
    pull_request: z.undefined({ error: 'is a pull request and no issue' }).optional(),
  }),
  repository: z.object({
    html_url: page,
    default_branch: z.string().regex(/^[\w][\w./-]*$/),
  }),
});

/** Reads the payload of an event on an issue; a fault is a sentence for whoever runs the workflow. */
export const readIssue = (text: string): { issue: Issue } | { fault: string } => {
  let payload: unknown;
  try {
    payload = JSON.parse(text);
  } catch {
    return { fault: 'The file of the event is not JSON.' };
  }
  const { data, error } = eventSchema.safeParse(payload);
  if (data === undefined) {
    const [first] = error.issues;
    return { fault: `The event is not one on an issue: ${first?.path.join('.')} ${first?.message}.` };
  }
  const { issue, repository } = data;
  return {
    issue: {
      number: issue.number,
      title: issue.title,
      body: issue.body ?? '',
      address: issue.html_url,
      day: issue.created_at.slice(0, 10),
      repository: repository.html_url,
      branch: repository.default_branch,
    },
  };
};
