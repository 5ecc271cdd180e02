/** Forms of `.github/ISSUE_TEMPLATE` for what is not on file yet. */
export const newForms = ['add-business', 'opportunity', 'event'] as const;
export type NewForm = (typeof newForms)[number];

/**
 * Address of an issue form, with its questions filled in by their ids, as GitHub takes them in the query; undefined
 * while no repository is known.
 */
export const issueFormLink = (
  repository: string | undefined,
  form: string,
  answers: Readonly<Record<string, string>> = {},
): string | undefined =>
  repository && `${repository}/issues/new?${new URLSearchParams({ template: `${form}.yml`, ...answers })}`;
