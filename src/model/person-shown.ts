import type { Sme } from '../schema/sme.ts';
import { isPast } from './period.ts';

/** The person that an entry may name on a day: only while a signed permission covers the name and holds. */
export const personShown = (person: Sme['person'], today: string): Sme['person'] => {
  if (!person) return undefined;
  const { date, until, fields } = person.consent;
  return date <= today && !isPast(until, today) && fields.includes('name') ? person : undefined;
};

/** An entry without a person whom it may not name. Pages and exports read entries only through here. */
export const withoutUnshownPerson = <T>(data: T, today: string): T => {
  const { person, ...others } = data as { person?: Sme['person'] };
  return person === undefined || personShown(person, today) ? data : (others as T);
};
