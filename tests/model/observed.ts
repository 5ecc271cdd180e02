import type { Observation } from '../../src/schema/observation.ts';

/** A figure of a province, with the parts a test is about. */
export const observed = (parts: Partial<Observation>): Observation => ({
  indicator: 'population',
  value: 500_000,
  unit: 'people',
  period: '2024',
  sources: ['census'],
  confidence: 'sourced',
  ...parts,
});
