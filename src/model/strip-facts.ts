import type { Entry } from './atlas.ts';
import type { CorridorStrip } from './corridor-strip.ts';
import { gatewayStateOf } from './gateway-state.ts';

/** Everything on the page of a corridor that names sources, in reading order, for the numbers of its source list. */
export const factsOfStrip = (
  { data }: Entry<'corridors'>,
  { stops, lengths }: CorridorStrip,
  today: string,
): { sources: readonly string[] }[] => {
  const said = (gateway: Entry<'gateways'> | undefined) =>
    (gateway && gatewayStateOf(gateway.data, today)?.status) ?? [];
  return [
    data.definition,
    ...lengths.stretches.flatMap(({ statements }) => statements),
    ...(lengths.whole?.statements ?? []),
    ...lengths.longer.flatMap(({ statements }) => statements),
    ...(data.alternative ? [data.alternative] : []),
    ...stops.flatMap(({ gateway, crossings, ports, leg }) => [
      ...[gateway, ...[...crossings, ...ports].map((nearby) => nearby.gateway)].flatMap(said),
      ...(leg?.parts.flatMap(({ statements }) => statements) ?? []),
      ...(leg?.works ?? []),
    ]),
    ...data.otherLengths,
  ];
};
