import { defineCollection } from 'astro:content';
import { mdxFolder, yamlFolder } from './reader/yaml-loader.ts';
import { factCollections, proseCollections } from './schema/collections.ts';

const facts = <K extends keyof typeof factCollections>(key: K) => {
  const { folder, schema } = factCollections[key];
  return defineCollection({ loader: yamlFolder(folder, schema), schema });
};

const prose = <K extends keyof typeof proseCollections>(key: K) => {
  const { folder, schema } = proseCollections[key];
  return defineCollection({ loader: mdxFolder(folder), schema });
};

/** Every collection of the registry under the same name. Written out, so that each keeps its own type. */
export const collections = {
  countries: facts('countries'),
  provinces: facts('provinces'),
  corridors: facts('corridors'),
  gateways: facts('gateways'),
  zones: facts('zones'),
  clusters: facts('clusters'),
  smes: facts('smes'),
  opportunities: facts('opportunities'),
  providers: facts('providers'),
  events: facts('events'),
  programmes: facts('programmes'),
  publications: facts('publications'),
  sources: facts('sources'),
  sectors: facts('sectors'),
  products: facts('products'),
  certificates: facts('certificates'),
  indicators: facts('indicators'),
  units: facts('units'),
  needs: facts('needs'),
  'listing-criteria': facts('listing-criteria'),
  'opportunity-kinds': facts('opportunity-kinds'),
  matching: facts('matching'),
  rules: facts('rules'),
  narratives: prose('narratives'),
  pages: prose('pages'),
  news: prose('news'),
  stories: prose('stories'),
  guides: prose('guides'),
} satisfies Record<keyof typeof factCollections | keyof typeof proseCollections, unknown>;
