import { zoneTopics } from '../schema/zone.ts';
import type { Words } from '../words/words.ts';
import { entryAddress } from './address.ts';
import type { Atlas, Entry } from './atlas.ts';
import { claimLine, factText, nameText } from './compared-lines.ts';
import type { AskedRows } from './figure-rows.ts';
import { figuresOf } from './figures.ts';
import type { ComparedLine, FactKind } from './filters/compare-file.ts';
import { zoneLand } from './zone-land.ts';

/** Little is on file of a zone: every figure makes a row. What nobody has told is seen in the questions above them. */
export const rowsOfZones: AskedRows = { isAlways: () => false, least: 1 };

/** Rows above the figures of zones: what it is, then the questions that an investor asks of each. */
export const zoneFactKinds = (words: Words): FactKind[] => [
  { row: 'kind', label: words.say('common.kind') },
  { row: 'stage', label: words.say('zone.stage') },
  { row: 'province', label: words.say('common.province') },
  { row: 'established', label: words.say('zone.established') },
  { row: 'developer', label: words.say('zone.developer') },
  { row: 'trades', label: words.say('zone.trades') },
  ...zoneTopics.map((topic) => ({ row: topic, label: words.say(`zone.topic.${topic}`) })),
];

/** What stands in those rows for one zone. A question that only figures answer points to them. */
export const zoneFacts = (
  atlas: Atlas,
  zone: Entry<'zones'>,
  today: string,
  words: Words,
): Record<string, ComparedLine[]> => {
  const { data } = zone;
  const province = atlas.provinces.get(data.province);
  const { answers } = zoneLand(zone, figuresOf(atlas, data.observations, today));
  return {
    // The sources of the entry speak for all of it; as on its page they stand once.
    kind: [
      {
        text: words.say(`kind.${data.kind}`),
        sources: data.sources,
        recalled: data.confidence === 'recalled' || undefined,
      },
    ],
    stage: data.stage === 'unknown' ? [] : [{ text: words.say(`stage.${data.stage}`) }],
    province: province
      ? [
          {
            text: nameText(province.data.names, words),
            detail: words.country(province.data.country),
            href: entryAddress(words.language, 'provinces', province.id),
          },
        ]
      : [],
    established: data.established ? [{ text: words.date(data.established) }] : [],
    developer: data.developer ? [{ text: factText(data.developer, words) }] : [],
    trades: data.sectors.length > 0 ? [{ text: factText(data.sectors.join(' · '), words) }] : [],
    ...Object.fromEntries(
      answers.map(({ topic, figures, notes }): [string, ComparedLine[]] => [
        topic,
        [
          ...(figures.length > 0 ? [{ text: words.say('compare.below') }] : []),
          ...notes.map((note) => claimLine(note, words)),
        ],
      ]),
    ),
  };
};
