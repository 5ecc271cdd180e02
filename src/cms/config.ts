import type { CmsConfig } from '@sveltia/cms';
import { editedCollections, factCollections, proseCollections } from '../schema/collections.ts';
import { languages } from '../schema/language.ts';
import { toBackend, type Store } from './backend.ts';
import { toCollection, type FormWords } from './collection.ts';

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
  collections: [
    ...editedCollections.map((collection) => [collection, factCollections[collection]] as const),
    ...Object.entries(proseCollections),
  ].map(([collection, { folder }]) => toCollection(collection, folder, words)),
});
