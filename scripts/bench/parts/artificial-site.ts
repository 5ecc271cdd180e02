import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { writeArtificialContent } from './artificial-content.ts';
import type { WrittenSme } from './artificial-smes.ts';

const root = resolve(import.meta.dirname, '../../..');
/** What a build reads. */
const copied = ['content', 'public', 'scripts', 'src', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** What building a site took. */
interface BuildCost {
  /** Wall time of `npm run build` in seconds: check, pages, index. */
  seconds: number;
  /** Largest memory of its processes together, in bytes. */
  memory: number;
}

/** A site with artificial businesses among the real ones, built in a folder of its own. */
export interface ArtificialSite extends BuildCost {
  folder: string;
}

/** Resident memory of a process and all it has started, in bytes. */
const memoryOf = (group: number): number =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .reduce((sum, process) => {
      try {
        const fields = readFileSync(`/proc/${process}/stat`, 'utf8')
          .replace(/^.*\) /u, '')
          .split(' ');
        if (Number(fields[2]) !== group) return sum;
        return (
          sum +
          Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1] ?? 0) * 1024
        );
      } catch {
        // It ended while we looked.
        return sum;
      }
    }, 0);

/** Should anybody ever serve it: no search engine may keep it. */
const keepOut = (folder: string) => {
  writeFileSync(join(folder, 'public/robots.txt'), 'User-agent: *\nDisallow: /\n');
  const headers = join(folder, 'public/_headers');
  writeFileSync(headers, readFileSync(headers, 'utf8').replace(/^\/\*$/mu, '/*\n  X-Robots-Tag: noindex'));
};

const costFile = 'build-cost.json';

/**
 * Builds the site with these businesses beside the real ones, as `npm run build` does. A folder that holds one from an
 * earlier run is taken as it is. Linux only: it reads memory from /proc.
 */
export const buildArtificialSite = async (
  folder: string,
  smes: ReadonlyMap<string, WrittenSme>,
): Promise<ArtificialSite> => {
  if (existsSync(join(folder, costFile)))
    return {
      folder: join(folder, 'dist'),
      ...(JSON.parse(readFileSync(join(folder, costFile), 'utf8')) as BuildCost),
    };
  mkdirSync(folder, { recursive: true });
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
  // A run that was stopped has left its link.
  rmSync(join(folder, 'node_modules'), { force: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeArtificialContent(join(folder, 'content'), smes);
  keepOut(folder);
  const begun = performance.now();
  let memory = 0;
  const build = spawn(process.execPath, ['--max-old-space-size=12000', 'scripts/build.ts'], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=12000' },
  });
  const said: Buffer[] = [];
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (part: Buffer) => said.push(part));
  const watch = setInterval(() => (memory = Math.max(memory, memoryOf(build.pid ?? 0))), 250);
  const code = await new Promise<number | null>((ended) => build.on('close', ended));
  clearInterval(watch);
  if (code !== 0)
    throw new Error(`The artificial site could not be built.\n${Buffer.concat(said).toString()}`);
  const cost: BuildCost = { seconds: (performance.now() - begun) / 1000, memory };
  writeFileSync(join(folder, costFile), `${JSON.stringify(cost)}\n`);
  return { folder: join(folder, 'dist'), ...cost };
};
