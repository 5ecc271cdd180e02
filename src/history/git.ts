import { spawnSync } from 'node:child_process';

// The only file that starts git. Everything it gives is read as bytes of strangers.

const largest = 1024 * 1024 * 1024;

/** Output of git in a folder; undefined without git, without a repository, or when it ends with a fault. */
export const runGit = (folder: string, options: readonly string[], input?: string): Buffer | undefined => {
  const { status, stdout } = spawnSync('git', options, {
    cwd: folder,
    input,
    maxBuffer: largest,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
  });
  return status === 0 ? stdout : undefined;
};
