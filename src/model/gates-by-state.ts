import type { Entry } from './atlas.ts';
import { gatewayStateOf } from './gateway-state.ts';

/** States of a gate, the best first. */
export const gateStates = ['open', 'restricted', 'closed', 'unknown'] as const;
type GateState = (typeof gateStates)[number];

/** Gates between countries by their newest dated state; `unknown` also counts those without one. */
export const gatesByState = (
  gateways: readonly Entry<'gateways'>[],
  today: string,
): Record<GateState, number> => {
  const count = (state: GateState) =>
    gateways.filter(
      ({ data }) =>
        data.kind === 'border-crossing' && (gatewayStateOf(data, today)?.status.state ?? 'unknown') === state,
    ).length;
  return Object.fromEntries(gateStates.map((state) => [state, count(state)])) as Record<GateState, number>;
};
