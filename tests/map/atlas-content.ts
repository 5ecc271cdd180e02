import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CorridorMapInput, MapNames, PlateMapInput } from '../../src/map/map-content.ts';
import { entriesOf } from '../../src/model/atlas.ts';
import { countryPlate, routePlate } from '../../src/model/plate-content.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';
import type { Corridor } from '../../src/schema/corridor.ts';
import type { Gateway } from '../../src/schema/gateway.ts';
import type { Language } from '../../src/schema/language.ts';
import type { Localised } from '../../src/schema/localised.ts';
import type { Province } from '../../src/schema/province.ts';

const content = new URL('../../content/', import.meta.url);

function readAll<Entry>(collection: string): (Entry & { id: string })[] {
  const folder = new URL(`${collection}/`, content);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({
      ...(parse(readFileSync(new URL(name, folder), 'utf8')) as Entry),
      id: name.replace('.yaml', ''),
    }));
}

export const provinces = readAll<Province>('provinces');
const corridors = readAll<Corridor>('corridors');
const gateways = readAll<Gateway>('gateways');

const names: Record<Language, MapNames> = {
  en: named('Cambodia', 'Thailand', 'Viet Nam', 'Myanmar', 'Lao PDR', 'Andaman Sea', 'Gulf of Thailand'),
  km: named('កម្ពុជា', 'ថៃ', 'វៀតណាម', 'មីយ៉ាន់ម៉ា', 'ឡាវ', 'សមុទ្រអាន់ដាម៉ាន់', 'ឈូងសមុទ្រថៃ'),
  th: named('กัมพูชา', 'ไทย', 'เวียดนาม', 'เมียนมา', 'ลาว', 'ทะเลอันดามัน', 'อ่าวไทย'),
  vi: named('Campuchia', 'Thái Lan', 'Việt Nam', 'Myanmar', 'Lào', 'Biển Andaman', 'Vịnh Thái Lan'),
  my: named('ကမ္ဘောဒီးယား', 'ထိုင်း', 'ဗီယက်နမ်', 'မြန်မာ', 'လာအို', 'ကပ္ပလီပင်လယ်', 'ထိုင်းပင်လယ်ကွေ့'),
};

function named(
  KH: string,
  TH: string,
  VN: string,
  MM: string,
  LA: string,
  andamanSea: string,
  gulfOfThailand: string,
) {
  return { KH, TH, VN, MM, LA, andamanSea, gulfOfThailand };
}

/** The real content as a map is told it in one language. */
export function inputIn(language: Language): CorridorMapInput {
  const inLanguage = (localised: Localised) => localised[language] ?? localised.en;
  return {
    prefix: 'map',
    title: 'The corridor',
    names: names[language],
    provinces: provinces.map(({ id, names, country }) => ({
      id,
      name: inLanguage(names),
      href: `/provinces/${id}/`,
      country,
    })),
    corridors: corridors.map(({ id, mark, nodes }) => ({
      id,
      mark,
      nodes: nodes.map(({ names, kind, point, inDefinition }) => ({
        name: inLanguage(names),
        kind,
        point,
        inDefinition,
      })),
    })),
    gateways: gateways.flatMap(({ id, names, kind, point, status = [] }) =>
      point === undefined
        ? []
        : [
            {
              id,
              name: inLanguage(names),
              title: names.en,
              href: `/gateways/${id}/`,
              kind,
              point,
              state: status[0]?.state,
            },
          ],
    ),
  };
}

/** Seat of a province in one language. */
export function capitalIn(language: Language, id: string) {
  const capital = provinces.find((province) => province.id === id)?.capital;
  return capital && { name: capital.names[language] ?? capital.names.en, point: capital.point };
}

/** Every plate of the site in one language: one for each country, one for each route. */
export function platesIn(language: Language): PlateMapInput[] {
  const words = wordsOf(language);
  const today = '2026-11-24';
  return [
    ...entriesOf(realAtlas, 'countries').map((country) => countryPlate(realAtlas, country, words, today)),
    ...entriesOf(realAtlas, 'corridors').map((corridor) => routePlate(realAtlas, corridor, words, today)),
  ];
}
