import type { Atlas } from './atlas.ts';

/** Works something out once for a content; another content, as after an edit in dev, has its own. */
export const perAtlas = <T>(make: (atlas: Atlas) => T): ((atlas: Atlas) => T) => {
  const made = new WeakMap<Atlas, { value: T }>();
  return (atlas) => {
    const held = made.get(atlas) ?? { value: make(atlas) };
    made.set(atlas, held);
    return held.value;
  };
};
