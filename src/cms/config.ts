import type { CmsConfig } from '@sveltia/cms';
import { allCollections, editedCollections, proseCollections } from '../schema/collections.ts';
import { languages } from '../schema/language.ts';
import { toBackend, type Store } from './backend.ts';
import { toCollection, type FormWords } from './collection.ts';

/** What editors come for, in the order in which it is asked for; words, sources and places follow as the registry has them. */
const first = ['smes', 'opportunities', 'events', 'clusters', 'providers', 'zones', 'gateways', 'news'];

/** Every collection that an editor may change. */
const offered = (): string[] => [
  ...new Set([...first, ...Object.keys(proseCollections), ...editedCollections]),
];

/** The whole configuration of the form in one language. */
export const toConfig = (title: string, store: Store, words: FormWords): CmsConfig => ({
  load_config_file: false,
  ...toBackend(store),
  app_title: title,
  media_folder: 'content/images',
  show_preview_links: false,
  media_libraries: { stock_assets: false },
  editor: { preview: false },
  i18n: { structure: 'multiple_folders', locales: [...languages], default_locale: 'en' },
  slug: { encoding: 'ascii', clean_accents: true, maxlength: 60 },
  output: { omit_empty_optional_fields: true },
  collections: offered().map((collection) =>
    toCollection(collection, allCollections[collection]?.folder ?? collection, words),
  ),
});
