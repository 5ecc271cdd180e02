import type { FieldChange } from './content-diff.ts';
import { likenessOf } from './likeness.ts';

const paragraphsOf = (body: string): string[] =>
  body
    .normalize('NFC')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

const beginning = (text: string) => `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`;
const alike = 0.5;

const toChange = (how: FieldChange['how'], label: string, was?: string, now?: string): FieldChange => ({
  field: 'text',
  label,
  how,
  ...(was === undefined ? {} : { was: beginning(was) }),
  ...(now === undefined ? {} : { now: beginning(now) }),
  notes: [],
  warnings: [],
});

/** Which paragraphs of a running text came, went or were reworded. A paragraph that only moved is no change. */
export const proseChanges = (was: string, now: string): FieldChange[] => {
  const [before, after] = [paragraphsOf(was), paragraphsOf(now)];
  const gone = new Set(before.keys().filter((index) => !after.includes(before[index] ?? '')));
  const changes = after.flatMap((text, index): FieldChange[] => {
    if (before.includes(text)) return [];
    const label = `paragraph ${index + 1}`;
    const former = [...gone]
      .map((old) => ({ old, likeness: likenessOf(before[old], text) }))
      .filter(({ likeness }) => likeness >= alike)
      .sort((a, b) => b.likeness - a.likeness)[0]?.old;
    if (former === undefined) return [toChange('added', label, undefined, text)];
    gone.delete(former);
    return [toChange('changed', label, before[former], text)];
  });
  return [
    ...changes,
    ...[...gone].map((index) => toChange('removed', `paragraph ${index + 1} of the old text`, before[index])),
  ];
};
