import type { Field } from '../../schema/field-list.ts';
import { type Cell, toQuote } from '../cell.ts';
import { toCleanText } from '../../schema/clean-text.ts';
import { toLatinDigits } from '../../schema/latin-digits.ts';
import { read, type Reading, refuse, type Surroundings } from './reading.ts';

/** Calling codes (ITU-T E.164) and how many digits follow them, without the zero that is dialled at home. */
const plans: Readonly<Record<string, { code: string; least: number; most: number }>> = {
  KH: { code: '855', least: 8, most: 9 },
  TH: { code: '66', least: 8, most: 9 },
  VN: { code: '84', least: 9, most: 10 },
  MM: { code: '95', least: 7, most: 10 },
};

/** Whether a field holds telephone numbers: it takes one with plus and country code, and not without. */
export const isPhone = ({ schema }: Field): boolean =>
  schema.safeParse('+85500000000').success && !schema.safeParse('85500000000').success;

/**
 * A telephone number with plus and country code. One that lost its plus or its zero is mended by the country of the
 * row, when that gives one answer.
 */
export const readPhone = ({ country }: Surroundings, cell: Cell): Reading => {
  const written = toCleanText(toQuote(cell));
  const latin = toLatinDigits(written);
  const text = latin
    .replace(/[().\-–—]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const isForm = latin === written ? ('form' as const) : ('digits' as const);
  if (/^\+[\d ]+$/.test(text)) {
    // A zero in brackets after the country code is dialled at home only.
    const tidy = text.replace(/^\+ /, '+').replace(/^(\+\d+) 0 /, '$1 ');
    return tidy === written ? read(tidy) : read(tidy, isForm);
  }
  if (/^00[1-9][\d ]+$/.test(text)) return read(`+${text.slice(2)}`, 'plus');
  if (/\d{3,}.*[/;,].*\d{3,}/.test(latin)) return refuse('onePhone');
  if (!/^[\d ]+$/.test(text)) return refuse('phone');
  const plan = plans[country ?? ''];
  if (plan === undefined) return refuse('phoneCountry');
  const fits = (digits: string) => digits.length >= plan.least && digits.length <= plan.most;
  const bare = text.replaceAll(' ', '');
  const abroad = bare.startsWith(plan.code) && fits(bare.slice(plan.code.length));
  const home = bare.startsWith('0') ? fits(bare.slice(1)) : fits(bare);
  if (abroad && home) return refuse('phoneUnclear', { code: plan.code });
  if (abroad) return read(`+${text}`, 'plus');
  if (home) return read(`+${plan.code} ${text.replace(/^0 ?/, '')}`, bare.startsWith('0') ? 'plus' : 'zero');
  return refuse('phone');
};
