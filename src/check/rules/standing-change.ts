import { toProblem } from '../entry.ts';
import type { Rule } from '../rule.ts';

const isGone = (state: unknown) => state === 'closed' || state === 'merged' || state === 'withdrawn';

const isConfirmed = (state: unknown) => state === 'confirmed-by-chamber' || state === 'confirmed-by-mi';

/** An entry that is gone says since when and into what; one that was withdrawn keeps nothing about people or routes. */
export const standingChangeRule: Rule = {
  name: 'standing-change',
  description:
    'A confirmation says since when. A closed, merged or withdrawn business says since when; a merged one into which entry; a withdrawn one holds no contact.',
  scope: 'entry',
  check: (entry) => {
    const value = (entry.value ?? {}) as Record<string, unknown>;
    const { state: goneState } = (value['gone'] ?? {}) as Record<string, unknown>;
    const keepsRoutes = value['contact'] !== undefined || value['person'] !== undefined;
    if (goneState === 'withdrawn' && keepsRoutes)
      return [
        toProblem(entry, ['gone', 'state'], {
          rule: 'standing-change',
          message: 'must not keep contact or person',
          found: 'withdrawn',
          fix: 'delete contact and person from the file',
        }),
      ];
    if (entry.collection !== 'smes') return [];
    const { state, on, until, into } = (value['standing'] ?? {}) as Record<string, unknown>;
    const fault = (path: string[], message: string, fix: string) =>
      toProblem(entry, path, { rule: 'standing-change', message, found: String(state), fix });
    if (isConfirmed(state) && on === undefined && until === undefined)
      return [
        fault(
          ['standing', 'state'],
          'needs the day of the confirmation',
          'add on: with the day, such as 2026-03-14; it holds for a year unless until: says otherwise',
        ),
      ];
    if (!isGone(state)) return [];
    return [
      ...(on === undefined
        ? [
            fault(
              ['standing', 'state'],
              'needs the day of the change',
              'add on: with the day, such as 2026-03-14',
            ),
          ]
        : []),
      ...(state === 'merged' && into === undefined
        ? [
            fault(
              ['standing', 'state'],
              'needs the entry it became part of',
              'add into: with the id of that entry',
            ),
          ]
        : []),
      ...(state === 'withdrawn' && keepsRoutes
        ? [
            fault(
              ['standing', 'state'],
              'must not keep contact or person',
              'delete contact and person from the file',
            ),
          ]
        : []),
    ];
  },
};
