import { type Cell, isBlank, isEmpty, toQuote } from '../cell.ts';
import { splitSeveral } from '../../draft/several.ts';
import { toCleanText } from '../../schema/clean-text.ts';
import { toLatinDigits } from '../../schema/latin-digits.ts';
import { isGoodsCode, readGoodsCode } from './read-code.ts';
import { readDate } from './read-date.ts';
import { readId } from './read-id.ts';
import { readNumber } from './read-number.ts';
import { isPhone, readPhone } from './read-phone.ts';
import { readCountry, readFlag, readWord } from './read-word.ts';
import { read, type Reading, type Surroundings, type Why } from './reading.ts';

const readText = (around: Surroundings, cell: Cell): Reading => {
  const written = toQuote(cell);
  const text = toCleanText(written);
  const kind = typeof cell === 'string' ? [] : (['number'] as const);
  if (around.field.schema.safeParse(text).success) return read(text, ...kind);
  // A code or number that the field refuses may only be in other digits.
  const latin = toLatinDigits(text);
  return latin === text ? read(text, ...kind) : read(latin, 'digits');
};

/** A day that no calendar has, as some programs write it into a workbook. */
const isNoDay = (cell: Cell) => cell instanceof Date && Number.isNaN(cell.getTime());

const readOne = (around: Surroundings, cell: Cell): Reading => {
  const { field } = around;
  if (isNoDay(cell)) return readDate(around, cell);
  switch (field.kind) {
    case 'number':
      return readNumber(around, cell);
    case 'flag':
      return readFlag(around, cell);
    case 'word':
      return readWord(around, toQuote(cell));
    case 'id':
      return readId(around, toQuote(cell));
    case 'text':
      if (field.meta.kind === 'date' || field.meta.kind === 'period') return readDate(around, cell);
      if (field.meta.kind === 'country-code') return readCountry(around, toQuote(cell));
      if (isPhone(field)) return readPhone(around, cell);
      if (isGoodsCode(field)) return readGoodsCode(toQuote(cell));
      return readText(around, cell);
  }
};

const readAll = (around: Surroundings, parts: readonly Cell[], why: readonly Why[] = []): Reading => {
  const values: unknown[] = [];
  const reasons = new Set(why);
  for (const part of parts) {
    const reading = readOne(around, part);
    if ('fault' in reading)
      return parts.length > 1 ? { fault: { ...reading.fault, part: toQuote(part) } } : reading;
    for (const one of reading.why) reasons.add(one);
    if (values.includes(reading.value)) reasons.add('twice');
    else values.push(reading.value);
  }
  return { value: values, why: [...reasons] };
};

const comma = /\s*[,،、၊]\s*/u;

const readSeveral = (around: Surroundings, cell: Cell): Reading => {
  if (typeof cell !== 'string') return readAll(around, [cell]);
  const whole = readAll(around, splitSeveral(cell));
  if (!('fault' in whole) || (around.field.kind === 'text' && around.field.meta.kind === undefined))
    return whole;
  // A name may have a comma in it: only when the whole is unknown and each part is known, commas part them.
  const parts = splitSeveral(cell).flatMap((part) => part.split(comma).filter(Boolean));
  const parted = readAll(around, parts, ['commas']);
  return 'fault' in parted ? whole : parted;
};

/** What a cell comes to in its field; undefined when it says nothing. Reasons tell of every change in reading. */
export const readCell = (around: Surroundings, cell: Cell): Reading | undefined => {
  if (isBlank(cell)) return isEmpty(cell) ? undefined : read(undefined, 'nothing');
  const reading = around.field.isList ? readSeveral(around, cell) : readOne(around, cell);
  if ('fault' in reading || typeof cell !== 'string') return reading;
  // Spaces around the signs between values, and new lines, belong to the form of a list.
  const lines = around.field.isList ? cell.split('\n').map((line) => line.trim()) : [cell];
  const isCleaned = lines.some((line) => toCleanText(line) !== line);
  return isCleaned ? { ...reading, why: [...new Set<Why>(['spaces', ...reading.why])] } : reading;
};

/** Ids in a cell, each with the words it was called by; or the fault of the first that is unknown. */
export const readParts = (
  around: Surroundings,
  written: string,
): { parts: { id: string; text: string }[] } | Extract<Reading, { fault: unknown }> => {
  const parts: { id: string; text: string }[] = [];
  for (const text of splitSeveral(written)) {
    const single = readOne(around, text);
    if (!('fault' in single)) {
      parts.push({ id: String(single.value), text: toCleanText(text) });
      continue;
    }
    const pieces = text.split(comma).filter(Boolean);
    for (const piece of pieces) {
      const reading = pieces.length > 1 ? readOne(around, piece) : single;
      if ('fault' in reading) return { fault: { ...reading.fault, part: piece } };
      parts.push({ id: String(reading.value), text: toCleanText(piece) });
    }
  }
  return { parts };
};
