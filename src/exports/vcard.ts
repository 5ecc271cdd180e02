import { contentLines, escapedText } from './content-line.ts';

/** An organisation as an address book keeps it. Never a person: only what the organisation itself has published. */
export interface OrganisationCard {
  /** Permanent id, such as `smes/kh-x`; the card of the same entry replaces the older one. */
  id: string;
  name: string;
  /** Name in its own script. */
  localName?: string | undefined;
  place?: string | undefined;
  province?: string | undefined;
  country?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  website?: string | undefined;
  /** Page of the entry on this site. */
  page: string;
  note?: string | undefined;
}

const toCard = (card: OrganisationCard): string => {
  const { id, name, localName, place, province, country, email, phone, website, page, note } = card;
  return contentLines([
    ['BEGIN', 'VCARD'],
    ['VERSION', '3.0'],
    ['UID', escapedText(id)],
    ['FN', escapedText(localName ? `${name} (${localName})` : name)],
    ['N', `${escapedText(name)};;;;`],
    ['ORG', escapedText(name)],
    [
      'ADR;TYPE=WORK',
      place || province || country
        ? `;;;${[place, province].map((part) => escapedText(part ?? '')).join(';')};;${escapedText(country ?? '')}`
        : undefined,
    ],
    ['EMAIL;TYPE=INTERNET', email && escapedText(email)],
    ['TEL;TYPE=WORK,VOICE', phone && escapedText(phone)],
    ['URL', website && escapedText(website)],
    ['NOTE', [note, page].flatMap((text) => (text ? escapedText(text) : [])).join('\\n')],
    ['SOURCE', escapedText(page)],
    ['END', 'VCARD'],
  ]);
};

/** Organisations as one vCard 3.0 file (RFC 2426), the version that every address book reads. */
export const toVcards = (cards: readonly OrganisationCard[]): string => cards.map(toCard).join('');
