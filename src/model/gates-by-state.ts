import type { Entry } from './atlas.ts';
import { gatewayStateOf } from './gateway-state.ts';

/** Gates between countries on a route, counted by their newest dated state; `unknown` also counts those without one. */
export const gatesByState = (
  gateways: readonly Entry<'gateways'>[],
  today: string,
): { state: 'open' | 'restricted' | 'closed' | 'unknown'; count: number }[] =>
  (['open', 'restricted', 'closed', 'unknown'] as const)
    .map((state) => ({
      state,
      count: gateways.filter(
        ({ data }) =>
          data.kind === 'border-crossing' &&
          (gatewayStateOf(data, today)?.status.state ?? 'unknown') === state,
      ).length,
    }))
    .filter(({ count }) => count > 0);
