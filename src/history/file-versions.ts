import { readYaml } from '../reader/yaml-text.ts';
import { readBlobs } from './blobs.ts';

/** The values of versions of files by their ids; a version that is no good YAML has none. */
export const readVersions = (root: string, ids: ReadonlySet<string>): Map<string, unknown> =>
  new Map(
    [...readBlobs(root, ids)].flatMap(([id, bytes]) => {
      const { value } = readYaml(bytes.toString('utf8'));
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
