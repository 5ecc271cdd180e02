const drawings = new Map<string, string>();

/** A drawing that many pages share is made once per build; the key names everything that it depends on. */
export const drawnOnce = (key: readonly unknown[], draw: () => string): string => {
  const name = JSON.stringify(key);
  const drawing = drawings.get(name) ?? draw();
  drawings.set(name, drawing);
  return drawing;
};
