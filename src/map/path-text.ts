import { geoPath, type GeoContext } from 'd3-geo';
import type { GeometryObject } from 'geojson';
import type { MapView } from './map-view.ts';

/** Path text of a shape: relative steps of a tenth or a half of a unit, steps too small to see left out. */
export function toPathText(view: MapView, shape: GeometryObject, smallestStep = 0.9): string {
  const pen = new Pen(smallestStep);
  geoPath(view.projection, pen)(shape);
  return pen.text();
}

/** Receives absolute points from d3 and writes short relative ones; rounding never adds up. */
class Pen implements GeoContext {
  private parts: string[] = [];
  private run: [number, number][] = [];
  private smallestStep: number;
  /** Points lie on tenths of a unit, on halves where steps are wide. */
  private grid: number;
  private at: [number, number] = [0, 0];

  constructor(smallestStep: number) {
    this.smallestStep = smallestStep * 10;
    this.grid = smallestStep > 2 ? 5 : 1;
  }

  beginPath() {}
  arc() {}

  moveTo(x: number, y: number) {
    this.flush(false);
    this.run = [[this.snap(x), this.snap(y)]];
  }

  lineTo(x: number, y: number) {
    this.run.push([this.snap(x), this.snap(y)]);
  }

  closePath() {
    this.flush(true);
  }

  private snap(value: number) {
    return Math.round((value * 10) / this.grid) * this.grid;
  }

  text() {
    this.flush(false);
    return this.parts.join('');
  }

  private flush(closed: boolean) {
    const run = this.run;
    this.run = [];
    const [first, ...rest] = run;
    if (first === undefined || rest.length === 0) return;
    const kept: [number, number][] = [];
    let last = first;
    rest.forEach((point, index) => {
      const isEnd = index === rest.length - 1 && !closed;
      if (!isEnd && Math.hypot(point[0] - last[0], point[1] - last[1]) < this.smallestStep) return;
      kept.push(point);
      last = point;
    });
    if (closed && isDot([first, ...kept], 3 * this.smallestStep)) return;
    this.parts.push(`M${tenths(first[0])}${pair(tenths(first[1]))}l`);
    this.at = first;
    this.parts.push(
      kept
        .map((point) => {
          const step = `${tenths(point[0] - this.at[0])}${pair(tenths(point[1] - this.at[1]))}`;
          this.at = point;
          return step;
        })
        .reduce((text, step) => (text === '' ? step : text + pair(step)), ''),
    );
    if (closed) this.parts.push('z');
  }
}

/** An island too small to see: the Myeik archipelago alone has hundreds. */
function isDot(ring: readonly [number, number][], smallest: number): boolean {
  const extent = (axis: 0 | 1) => {
    const values = ring.map((point) => point[axis]);
    return Math.max(...values) - Math.min(...values);
  };
  return ring.length < 3 || (extent(0) < smallest && extent(1) < smallest);
}

/** A tenth without its leading nought: .5, -.5, 3, 3.5. */
function tenths(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, '$1.');
}

/** A minus sign parts two numbers as well as a space does. */
const pair = (number: string) => (number.startsWith('-') ? number : ` ${number}`);
