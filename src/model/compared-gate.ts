import type { Words } from '../words/words.ts';
import { entryAddress } from './address.ts';
import { entriesById, type Atlas, type Entry } from './atlas.ts';
import { claimLine, nameText } from './compared-lines.ts';
import type { AskedRows } from './figure-rows.ts';
import type { ComparedLine, FactKind } from './filters/compare-file.ts';
import { gatewayShelfLifeDays, lastReported, sideStates, type SideState } from './gateway-state.ts';
import { inLanguage } from './localised.ts';
import { spanOf } from './period.ts';

/** Gates share few figures: every one makes a row. */
export const rowsOfGates: AskedRows = { isAlways: () => false, least: 1 };

/** Rows above the figures of gates. */
export const gateFactKinds = (words: Words): FactKind[] => [
  { row: 'kind', label: words.say('common.kind') },
  { row: 'state', label: words.say('gate.state') },
  { row: 'sides', label: words.say('gate.side') },
  { row: 'hours', label: words.say('gate.hours') },
  { row: 'passes', label: words.say('gate.passes') },
  { row: 'corridors', label: words.say('gate.corridors') },
  { row: 'unlocode', label: words.say('gate.unlocode') },
];

const stateLine = ({ country, status, ageDays }: SideState, words: Words): ComparedLine => ({
  text: [country && `${words.country(country)}:`, lastReported(status, words)].filter(Boolean).join(' '),
  detail: words.say('gate.age', { count: ageDays, due: gatewayShelfLifeDays }),
  sources: status.sources,
  recalled: status.confidence === 'recalled' || undefined,
});

const provinceOfSide = (
  atlas: Atlas,
  { province, provinceName }: Entry<'gateways'>['data']['sides'][number],
  words: Words,
): string | undefined => {
  const names = atlas.provinces.get(province ?? '')?.data.names;
  return names ? inLanguage(names, words.language).text : provinceName;
};

/** What stands in those rows for one gate: what each side last said of it, with its date and age. */
export const gateFacts = (
  atlas: Atlas,
  { data }: Entry<'gateways'>,
  today: string,
  words: Words,
): Record<string, ComparedLine[]> => ({
  // The sources of the entry speak for all of it and stand once.
  kind: [
    {
      text: words.say(`kind.${data.kind}`),
      sources: data.sources,
      recalled: data.confidence === 'recalled' || undefined,
    },
  ],
  state: sideStates(data, today).map((state) => stateLine(state, words)),
  sides: data.sides.map((side) => ({
    text: nameText(side.names, words),
    detail: [words.country(side.country), provinceOfSide(atlas, side, words)].filter(Boolean).join(' · '),
  })),
  hours: data.hours.map((claim) =>
    claimLine(
      claim,
      words,
      claim.period && spanOf(claim.period).last < today ? words.say('gate.past') : undefined,
    ),
  ),
  passes: data.passes.map((claim) => claimLine(claim, words)),
  corridors: entriesById(atlas, 'corridors', data.corridors).map((corridor) => ({
    text: nameText(corridor.data.names, words),
    href: entryAddress(words.language, 'corridors', corridor.id),
  })),
  unlocode: data.unlocode ? [{ text: data.unlocode }] : [],
});
