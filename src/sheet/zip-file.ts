import { inflateRawSync } from 'node:zlib';
import { BrokenSheet, largestUnpacked } from './broken-sheet.ts';

// A workbook is a zip. It is unpacked here first, with a limit, for a few kilobytes of zip can be gigabytes of XML.

const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/** Offset of the record that closes a zip; its comment may have up to 64 kB. */
const findEnd = (bytes: Buffer): number => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at -= 1)
    if (bytes.readUInt32LE(at) === endMark) return at;
  throw new BrokenSheet('notWorkbook');
};

const unpack = (packed: Buffer, method: number, left: number): Buffer => {
  if (method === 0) return packed;
  if (method !== 8) throw new BrokenSheet('notWorkbook');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    throw new BrokenSheet(
      (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'notWorkbook',
    );
  }
};

/** A reader that goes from file to file would also unpack what the directory does not name: between the files is no room for that. */
const checkNoGaps = (spans: readonly (readonly [start: number, end: number])[]): void => {
  let reached = 0;
  for (const [start, end] of spans.toSorted(([a], [b]) => a - b)) {
    // After a file may stand up to 24 bytes with its size; the head of a file alone has 30.
    if (start - reached > 24 || start < reached) throw new BrokenSheet('notWorkbook');
    reached = end;
  }
};

/** The XML files of a zip by name. Throws `BrokenSheet` when it is none, or too large once unpacked. */
export const unpackXml = (bytes: Buffer): Map<string, string> => {
  try {
    const end = findEnd(bytes);
    const count = bytes.readUInt16LE(end + 10);
    const files = new Map<string, string>();
    let at = bytes.readUInt32LE(end + 16);
    let left = largestUnpacked;
    const spans: [start: number, end: number][] = [[at, end]];
    for (let index = 0; index < count; index += 1) {
      if (bytes.readUInt32LE(at) !== entryMark) throw new BrokenSheet('notWorkbook');
      const method = bytes.readUInt16LE(at + 10);
      const packedSize = bytes.readUInt32LE(at + 20);
      const nameLength = bytes.readUInt16LE(at + 28);
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      spans.push([local, start + packedSize]);
      if (/\.(xml|rels)$/.test(name)) {
        const unpacked = unpack(bytes.subarray(start, start + packedSize), method, left);
        left -= unpacked.length;
        if (left <= 0) throw new BrokenSheet('tooLarge');
        files.set(name, unpacked.toString('utf8'));
      }
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    checkNoGaps(spans);
    return files;
  } catch (error) {
    // Offsets that lead out of the file are those of no workbook.
    throw error instanceof BrokenSheet ? error : new BrokenSheet('notWorkbook');
  }
};
