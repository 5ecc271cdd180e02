import { languages, type Language } from '../schema/language.ts';

/** One static path per language; English has no prefix. */
export const languagePaths = () =>
  languages.map((language) => ({
    params: { language: language === 'en' ? undefined : language },
    props: { language },
  }));

/** One static path per language and value; `name` is that of the part of the address and of the prop. */
export const pathsBy = <N extends string, V extends string>(name: N, values: readonly V[]) =>
  languagePaths().flatMap(({ params, props }) =>
    values.map((value) => {
      const named = { [name]: value } as Record<N, V>;
      return { params: { ...params, ...named }, props: { ...props, ...named } };
    }),
  );

/** One static path per language and collection. */
export const collectionPaths = <C extends string>(collections: readonly C[]) =>
  pathsBy('collection', collections);

/** One static path per language and entry. */
export const entryPaths = <E extends { id: string }>(entries: readonly E[]) =>
  languages.flatMap((language: Language) =>
    entries.map((entry) => ({
      params: { language: language === 'en' ? undefined : language, id: entry.id },
      props: { language, entry },
    })),
  );
