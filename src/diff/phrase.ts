import type { FieldChange } from './content-diff.ts';

/** A change in one line: `Employees 40 workers → 55 workers · same source · period 2023 → 2025`. Warnings are told apart. */
export const toPhrase = ({ label, how, was, now, notes }: FieldChange): string => {
  const difference =
    was !== undefined && now !== undefined
      ? `${was} → ${now}`
      : [...(was === undefined ? [] : [`− ${was}`]), ...(now === undefined ? [] : [`+ ${now}`])].join(' ');
  const bare = difference === '' && how !== 'changed' ? how : difference;
  return [[label, bare].filter(Boolean).join(' '), ...notes].join(' · ');
};
