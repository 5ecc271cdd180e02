import type { Contact } from '../schema/contact.ts';

/** A written message, ready to be sent by the reader's own programme. */
export interface Message {
  subject: string;
  body: string;
}

/** A way to reach an organisation. */
export interface ContactRoute {
  kind: 'email' | 'phone' | 'whatsapp' | 'line' | 'telegram' | 'zalo' | 'facebook' | 'website';
  /** What the reader sees: the number, the name of the account, the address without https. */
  text: string;
  href: string;
  /** Whether the link leads to another site. */
  outside: boolean;
  /** Whether the link carries the message along; otherwise the reader copies it. */
  filled: boolean;
}

const withoutScheme = (url: string) => url.replace(/^https?:\/\/(www\.)?/u, '').replace(/\/$/u, '');
const digitsOf = (phone: string) => phone.replace(/\D/gu, '');

/** A `mailto:` link (RFC 6068): lines end in CR LF, everything but plain letters is percent-encoded. */
export const mailLink = (address: string, { subject, body }: Message): string => {
  const encoded = (text: string) => encodeURIComponent(text.replace(/\r?\n/gu, '\r\n').toWellFormed());
  const to = address.split('@').map(encodeURIComponent).join('@');
  return `mailto:${to}?subject=${encoded(subject)}&body=${encoded(body)}`;
};

/** The routes that a contact gives, written ones first. Each stands only where the contact holds it. */
export const contactRoutes = (contact: Contact, message?: Message): ContactRoute[] => {
  const { email, phone, whatsapp, line, telegram, zalo, facebook, website } = contact;
  const inside = { outside: false, filled: false };
  const outside = { outside: true, filled: false };
  const filled = message !== undefined;
  const text = message ? `?text=${encodeURIComponent(message.body.toWellFormed())}` : '';
  const routes: (ContactRoute | false | undefined)[] = [
    email !== undefined && {
      kind: 'email',
      text: email,
      href: message ? mailLink(email, message) : `mailto:${email}`,
      outside: false,
      filled,
    },
    whatsapp !== undefined && {
      kind: 'whatsapp',
      text: whatsapp,
      href: `https://wa.me/${digitsOf(whatsapp)}${text}`,
      outside: true,
      filled,
    },
    line !== undefined && {
      kind: 'line',
      text: line,
      href: `https://line.me/R/ti/p/${encodeURIComponent(line)}`,
      ...outside,
    },
    telegram !== undefined && {
      kind: 'telegram',
      text: `@${telegram}`,
      href: `https://t.me/${telegram}`,
      ...outside,
    },
    zalo !== undefined && { kind: 'zalo', text: zalo, href: `https://zalo.me/${zalo}`, ...outside },
    phone !== undefined && { kind: 'phone', text: phone, href: `tel:+${digitsOf(phone)}`, ...inside },
    website !== undefined && { kind: 'website', text: withoutScheme(website), href: website, ...outside },
    facebook !== undefined && { kind: 'facebook', text: withoutScheme(facebook), href: facebook, ...outside },
  ];
  return routes.filter((route) => route !== false && route !== undefined);
};
