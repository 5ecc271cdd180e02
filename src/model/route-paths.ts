import { languages, type Language } from '../schema/language.ts';

/** One static path per language; English has no prefix. */
export const languagePaths = () =>
  languages.map((language) => ({
    params: { language: language === 'en' ? undefined : language },
    props: { language },
  }));

/** One static path per language and collection. */
export const collectionPaths = <C extends string>(collections: readonly C[]) =>
  languagePaths().flatMap(({ params, props }) =>
    collections.map((collection) => ({ params: { ...params, collection }, props: { ...props, collection } })),
  );

/** One static path per language and entry. */
export const entryPaths = <E extends { id: string }>(entries: readonly E[]) =>
  languages.flatMap((language: Language) =>
    entries.map((entry) => ({
      params: { language: language === 'en' ? undefined : language, id: entry.id },
      props: { language, entry },
    })),
  );
