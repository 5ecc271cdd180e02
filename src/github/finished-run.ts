/** A run of the preview that has ended, as GitHub tells it; this part comes from GitHub and not from the pull request. */
export interface FinishedRun {
  id: number;
  /** The commit that was built. */
  head: string;
  succeeded: boolean;
}

/** Reads the event `workflow_run`; undefined when it is none, or the run was not one of a pull request. */
export const readFinishedRun = (event: unknown): FinishedRun | undefined => {
  const run = (event as { workflow_run?: Record<string, unknown> } | null)?.workflow_run;
  const [id, head] = [run?.['id'], run?.['head_sha']];
  if (run?.['event'] !== 'pull_request' || typeof id !== 'number' || typeof head !== 'string')
    return undefined;
  if (!/^[0-9a-f]{40}$/.test(head)) return undefined;
  return { id, head, succeeded: run['conclusion'] === 'success' };
};

interface RawPullRequest {
  state?: unknown;
  head?: { sha?: unknown } | null;
  base?: { repo?: { full_name?: unknown } | null } | null;
}

/**
 * Why a run may not speak in a pull request, in words; undefined when it may. The number comes from the artefact, so the
 * pull request must be one of ours, open, and stand at the very commit that was built.
 */
export const findObjection = (
  pullRequest: unknown,
  run: FinishedRun,
  repository: string,
): string | undefined => {
  const { state, head, base } = (pullRequest ?? {}) as RawPullRequest;
  if (base?.repo?.full_name !== repository) return 'it belongs to another repository';
  if (head?.sha !== run.head) return 'it stands at another commit than the one that was built';
  return state === 'open' ? undefined : 'it is closed';
};
