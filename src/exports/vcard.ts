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

/** Text of a value: backslash, comma, semicolon and line end escaped, other control characters dropped. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu, ' ')
    .replace(/[\\,;]/gu, (sign) => `\\${sign}`)
    .replace(/\n/gu, '\\n');

const lineOctets = 75;
const octets = new TextEncoder();

/** A line folded at 75 octets, never inside a letter; the next line begins with a space that readers drop. */
const folded = (line: string): string => {
  const lines: string[] = [];
  let current = '';
  let length = 0;
  for (const letter of line) {
    const size = octets.encode(letter).length;
    if (length + size > lineOctets) {
      lines.push(current);
      current = ' ';
      length = 1;
    }
    current += letter;
    length += size;
  }
  return [...lines, current].join('\r\n');
};

const toCard = (card: OrganisationCard): string => {
  const { id, name, localName, place, province, country, email, phone, website, page, note } = card;
  const lines: [property: string, value: string | undefined][] = [
    ['BEGIN', 'VCARD'],
    ['VERSION', '3.0'],
    ['UID', escaped(id)],
    ['FN', escaped(localName ? `${name} (${localName})` : name)],
    ['N', `${escaped(name)};;;;`],
    ['ORG', escaped(name)],
    [
      'ADR;TYPE=WORK',
      place || province || country
        ? `;;;${[place, province].map((part) => escaped(part ?? '')).join(';')};;${escaped(country ?? '')}`
        : undefined,
    ],
    ['EMAIL;TYPE=INTERNET', email && escaped(email)],
    ['TEL;TYPE=WORK,VOICE', phone && escaped(phone)],
    ['URL', website && escaped(website)],
    ['NOTE', [note, page].flatMap((text) => (text ? escaped(text) : [])).join('\\n')],
    ['SOURCE', escaped(page)],
    ['END', 'VCARD'],
  ];
  return lines
    .flatMap(([property, value]) => (value ? `${folded(`${property}:${value}`)}\r\n` : []))
    .join('');
};

/** Organisations as one vCard 3.0 file (RFC 2426), the version that every address book reads. */
export const toVcards = (cards: readonly OrganisationCard[]): string => cards.map(toCard).join('');
