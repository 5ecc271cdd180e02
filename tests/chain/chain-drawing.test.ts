import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  toTallDrawing,
  toWideDrawing,
  type ChainDrawing,
  type DrawnStopTexts,
} from '../../src/chain/chain-drawing.ts';

const aText = fc.constantFrom('Growers', 'Packing houses in Soi Dao and Tha Mai', 'ការប្រមូលផល', 'ထုတ်လုပ်သူများ');
const said = aText.map((text) => ({ text, language: 'en' as const }));
const some = fc.array(said, { maxLength: 5 });
const aStop: fc.Arbitrary<DrawnStopTexts> = fc.record({
  stage: fc.constant('production'),
  title: said,
  notes: some,
  actors: some,
  gaps: some,
  unknown: fc.option(said, { nil: undefined }),
});
const stops = fc.array(aStop, { minLength: 1, maxLength: 7 });
const shapes: [string, (all: DrawnStopTexts[]) => ChainDrawing][] = [
  ['wide', (all) => toWideDrawing(all, 1120)],
  ['tall', (all) => toTallDrawing(all, 328)],
];

test.each(shapes)('the %s drawing says every text once, in order', (_, draw) => {
  fc.assert(
    fc.property(stops, (all) => {
      const texts = draw(all).stops.map(({ blocks }) => blocks.map(({ lines }) => lines.join('')));
      expect(texts).toEqual(
        all.map(({ title, notes, actors, gaps, unknown }) =>
          [title, ...notes, ...actors, ...gaps, ...(unknown ? [unknown] : [])].map(({ text }) => text),
        ),
      );
    }),
  );
});

test.each(shapes)('in the %s drawing no block lies on another or outside the sheet', (_, draw) => {
  fc.assert(
    fc.property(stops, (all) => {
      const { width, height, stops: drawn } = draw(all);
      const blocks = drawn.flatMap((stop) => stop.blocks);
      for (const { x, y, width: room, height: size } of blocks) {
        expect(x >= 0 && y >= 0 && x + room <= width && y + size <= height).toBe(true);
      }
      const overlap = blocks.some((a, index) =>
        blocks
          .slice(index + 1)
          .some(
            (b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
          ),
      );
      expect(overlap).toBe(false);
    }),
  );
});

test.each(shapes)(
  'the line of the %s drawing is broken to and from a stop that nobody has described',
  (_, draw) => {
    fc.assert(
      fc.property(stops, (all) => {
        const broken = draw(all).stretches.map(({ isBroken }) => isBroken);
        expect(broken).toEqual(
          all.slice(1).map((stop, index) => Boolean(stop.unknown ?? all[index]?.unknown)),
        );
      }),
    );
  },
);
