/** A fault of a web address that is otherwise well written. */
export interface AddressFault {
  message: string;
  fix: string;
}

const shorteners = new Set([
  'bit.ly',
  'tinyurl.com',
  'goo.gl',
  't.co',
  'ow.ly',
  'is.gd',
  'cutt.ly',
  'rb.gy',
  'shorturl.at',
]);
const ipv4 = /^\d{1,3}(\.\d{1,3}){3}$/;

/** The host of an address without the www that many leave out. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^www\./, '');

/** What makes an address unsafe to link; undefined when it is safe. `allowed` holds protocols with their colon. */
export const findAddressFault = (address: string, allowed: readonly string[]): AddressFault | undefined => {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return { message: 'must be a full web address', fix: 'write the whole address, beginning with https://' };
  }
  if (!allowed.includes(url.protocol)) {
    return { message: `${url.protocol} is not allowed`, fix: 'write an address that begins with https://' };
  }
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') return undefined;
  if (url.username !== '' || url.password !== '') {
    return { message: 'the address holds a user name', fix: 'remove everything before the @' };
  }
  const host = url.hostname.replace(/\.$/, '');
  if (ipv4.test(host) || host.startsWith('[')) {
    return { message: 'the address is a number, not a name', fix: 'write the public name of the site' };
  }
  if (
    host === 'localhost' ||
    !host.includes('.') ||
    /\.(localhost|local|internal|test|invalid)$/.test(host)
  ) {
    return { message: 'the address works on one computer only', fix: 'write the public name of the site' };
  }
  if (shorteners.has(host))
    return {
      message: 'a short address hides where it leads',
      fix: 'open it and write the address you come to',
    };
  return undefined;
};
