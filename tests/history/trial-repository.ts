import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A repository that a test fills with a few commits by a made-up person. */
export interface TrialRepository {
  folder: string;
  git: (...options: string[]) => string;
  /** Runs git as on a day. */
  on: (day: string, ...options: string[]) => string;
  /** Writes files (`undefined` deletes one) and commits them on a day. */
  commit: (day: string, message: string, files: Record<string, string | undefined>) => void;
  remove: () => void;
}

export const maker = { name: 'Fixture Maker', mail: 'fixture.maker@localhost.test' };

/** A new empty repository on the branch main. */
export const trialRepository = (): TrialRepository => {
  const folder = mkdtempSync(join(tmpdir(), 'trial-history-'));
  const run = (options: readonly string[], day = '2026-01-01') => {
    const { status, stdout, stderr } = spawnSync('git', options, {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        GIT_AUTHOR_NAME: maker.name,
        GIT_AUTHOR_EMAIL: maker.mail,
        GIT_COMMITTER_NAME: maker.name,
        GIT_COMMITTER_EMAIL: maker.mail,
        GIT_AUTHOR_DATE: `${day}T12:00:00Z`,
        GIT_COMMITTER_DATE: `${day}T12:00:00Z`,
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
    });
    if (status !== 0) throw new Error(`git ${options.join(' ')}: ${stderr}`);
    return stdout;
  };
  run(['init', '--quiet', '--initial-branch=main']);
  return {
    folder,
    git: (...options) => run(options),
    on: (day, ...options) => run(options, day),
    commit: (day, message, files) => {
      for (const [path, text] of Object.entries(files)) {
        const file = join(folder, path);
        mkdirSync(dirname(file), { recursive: true });
        if (text === undefined) rmSync(file);
        else writeFileSync(file, text);
      }
      run(['add', '--all']);
      run(['commit', '--quiet', '--allow-empty', '-m', message], day);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
