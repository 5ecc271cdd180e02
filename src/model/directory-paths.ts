import type { Language } from '../schema/language.ts';
import { directoryCollections, type DirectoryCollection } from './directory-list.ts';
import { languagePaths } from './route-paths.ts';

/** What a file of the directory is for. */
export interface DirectoryProps {
  language: Language;
  collection: DirectoryCollection;
}

/** One static path per language and collection of the directory. */
export const directoryPaths = () =>
  languagePaths().flatMap(({ params, props }) =>
    directoryCollections.map((collection) => ({
      params: { ...params, collection },
      props: { ...props, collection } satisfies DirectoryProps,
    })),
  );
