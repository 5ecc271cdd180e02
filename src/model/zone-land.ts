import { zoneTopics, type ZoneNote } from '../schema/zone.ts';
import type { Entry } from './atlas.ts';
import type { Figure } from './figures.ts';

type ZoneTopic = (typeof zoneTopics)[number];

const indicatorsOf: Record<ZoneTopic, readonly string[]> = {
  area: ['area'],
  occupants: ['occupants'],
  vacancy: ['vacancy', 'occupancy', 'land-available', 'land-taken-up'],
  price: ['land-price', 'land-lease', 'rent'],
  power: ['power-capacity', 'electricity-price'],
  water: ['water-price'],
};

/** What is on file for one question that an investor asks of every zone; both lists empty is a gap. */
export interface ZoneAnswer {
  topic: ZoneTopic;
  figures: Figure[];
  /** Statements of pages without a date. */
  notes: ZoneNote[];
}

/** The answers of a zone in the order of the questions, with the figures that answer none of them. */
export const zoneLand = (
  zone: Entry<'zones'>,
  figures: readonly Figure[],
): { answers: ZoneAnswer[]; otherFigures: Figure[]; otherNotes: ZoneNote[] } => {
  const answers = zoneTopics.map((topic) => ({
    topic,
    figures: figures.filter(({ indicator }) => indicatorsOf[topic].includes(indicator.id)),
    notes: zone.data.notes.filter(({ about }) => about === topic),
  }));
  const answered = new Set(answers.flatMap((answer) => answer.figures));
  return {
    answers,
    otherFigures: figures.filter((figure) => !answered.has(figure)),
    otherNotes: zone.data.notes.filter(({ about }) => about === undefined),
  };
};
