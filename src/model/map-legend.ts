import { entriesOf, type Atlas } from './atlas.ts';

/** Interface texts that legends need. */
interface LegendWords {
  say: (key: string, values?: Record<string, string | number>) => string;
}

/** The order of the routes on every legend: the longest in use first. */
const order = ['central', 'northern', 'southern-coastal', 'inter-corridor-link'];

/** Signs of the plates beside those of the overview. */
const plateSigns = (words: LegendWords) =>
  [
    { kind: 'inland-port', label: words.say('corridor.inlandPortSign') },
    { kind: 'rail', label: words.say('corridor.railSign') },
    { kind: 'zone', label: words.say('kinds.zones', { count: 2 }) },
  ] as const;

/** What the legend of a plate says. */
export const plateLegend = (atlas: Atlas, words: LegendWords, isDrawn: (corridor: string) => boolean) => {
  const legend = mapLegend(atlas, words, isDrawn);
  return { ...legend, signs: [...legend.signs, ...plateSigns(words)] };
};

/** What the legend of the overview says: heading, the routes drawn, and the signs. */
export const mapLegend = (
  atlas: Atlas,
  words: LegendWords,
  isDrawn: (corridor: string) => boolean = () => true,
) => ({
  heading: words.say('map.legend'),
  routes: entriesOf(atlas, 'corridors')
    .filter(({ id }) => isDrawn(id))
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .map(({ id, data }) => ({ id, mark: data.mark, label: words.say(`map.${id}`) })),
  signs: [
    { kind: 'border-crossing', state: 'open', label: words.say('map.gateOpen') },
    { kind: 'border-crossing', state: 'restricted', label: words.say('map.gateRestricted') },
    { kind: 'border-crossing', state: 'closed', label: words.say('map.gateClosed') },
    { kind: 'border-crossing', state: 'unknown', label: words.say('map.gateUnknown') },
    { kind: 'seaport', label: words.say('map.seaport') },
    { kind: 'airport', label: words.say('map.airport') },
  ] as const,
});
