import { comparedCollections } from './filters/compare-state.ts';
import { languagePaths } from './route-paths.ts';

/** One static path per language and collection that can be compared. */
export const comparePaths = () =>
  languagePaths().flatMap(({ params, props }) =>
    comparedCollections.map((collection) => ({
      params: { ...params, collection },
      props: { ...props, collection },
    })),
  );
