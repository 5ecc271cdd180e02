import type { Words } from '../words/words.ts';
import { addressOf, entryAddress } from './address.ts';
import { amountInWords } from './amount.ts';
import type { Atlas, Entry } from './atlas.ts';
import { gateFacts } from './compared-gate.ts';
import { nameText } from './compared-lines.ts';
import { provinceFacts } from './compared-province.ts';
import { sharedKinds } from './compared-rows.ts';
import { zoneFacts } from './compared-zone.ts';
import { countriesOf } from './country-of.ts';
import { toComparable } from './figure-rows.ts';
import { figuresOf, type Figure } from './figures.ts';
import type { ComparedFigure, ComparedLine, ComparedPlace, ComparedSource } from './filters/compare-file.ts';
import type { ComparedCollection } from './filters/compare-state.ts';
import { twinsWith } from './twins.ts';

const toComparedFigure = ({ latest, age }: Figure, atlas: Atlas, words: Words): ComparedFigure => {
  const { qualifier, number, unit } = amountInWords(latest, atlas, words);
  const { hedged, recalled, ...comparable } = toComparable(latest);
  return {
    ...comparable,
    // What is not so takes no room in the file.
    hedged: hedged || undefined,
    recalled: recalled || undefined,
    qualifier,
    number,
    unitName: unit && (unit.language === words.language ? unit.text : [unit.text, unit.language]),
    period: words.period(latest.period),
    age: age.state,
    sources: latest.sources,
  };
};

const factsOf = (
  atlas: Atlas,
  entry: Entry<ComparedCollection>,
  today: string,
  words: Words,
): Record<string, ComparedLine[]> => {
  if (entry.collection === 'zones') return zoneFacts(atlas, entry as Entry<'zones'>, today, words);
  if (entry.collection === 'gateways') return gateFacts(atlas, entry as Entry<'gateways'>, today, words);
  return provinceFacts(atlas, entry as Entry<'provinces'>, words);
};

const sourceOf = ({ id, data }: Entry<'sources'>, words: Words): ComparedSource => {
  const tag = data.language ?? 'en';
  return {
    title: tag === words.language ? data.title : [data.title, tag],
    href: entryAddress(words.language, 'sources', id),
    meta: `${data.publisher} · ${data.published ? words.date(data.published) : words.say('source.undated')}`,
  };
};

const twinPages = (atlas: Atlas, province: Entry<'provinces'>, words: Words): Record<string, string> =>
  Object.fromEntries(
    twinsWith(atlas, province).map(({ id, provinces }) => [
      provinces.find((other) => other.id !== province.id)?.id ?? '',
      addressOf(words.language, 'twins', id),
    ]),
  );

/** The column of a place in a comparison. `today` is an ISO day. */
export const comparedPlace = (
  atlas: Atlas,
  entry: Entry<ComparedCollection>,
  today: string,
  words: Words,
): ComparedPlace => {
  const { id, collection, data } = entry;
  const shared = new Set(sharedKinds(atlas, collection).map(({ row }) => row));
  const figures = figuresOf(atlas, data.observations, today)
    .map((figure) => toComparedFigure(figure, atlas, words))
    .filter(({ row }) => shared.has(row));
  const facts = factsOf(atlas, entry, today, words);
  const named = [...Object.values(facts).flat(), ...figures].flatMap(({ sources = [] }) => sources);
  return {
    id,
    name: nameText(data.names, words),
    href: entryAddress(words.language, collection, id),
    countries: countriesOf(atlas, entry),
    facts,
    figures,
    sources: Object.fromEntries(
      [...new Set(named)].flatMap((source) => {
        const found = atlas.sources.get(source);
        return found ? [[source, sourceOf(found, words)]] : [];
      }),
    ),
    ...(collection === 'provinces' ? { twins: twinPages(atlas, entry as Entry<'provinces'>, words) } : {}),
  };
};
