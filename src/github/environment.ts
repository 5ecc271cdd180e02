import type { GithubAccess } from './github-api.ts';

/** What GitHub sets for every step of a workflow. */
export interface WorkflowEnvironment extends GithubAccess {
  /** `owner/name`. */
  repository: string;
  /** Address of the pages for people, such as `https://github.com`. */
  server: string;
}

/** Reads it from the environment; gives the names that are missing when it cannot. */
export const readEnvironment = (env: NodeJS.ProcessEnv): WorkflowEnvironment | string[] => {
  const wanted = ['GITHUB_TOKEN', 'GITHUB_REPOSITORY'];
  const missing = wanted.filter((name) => !env[name]);
  if (missing.length > 0) return missing;
  return {
    token: env['GITHUB_TOKEN'] ?? '',
    repository: env['GITHUB_REPOSITORY'] ?? '',
    url: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    server: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
  };
};
