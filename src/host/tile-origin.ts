/**
 * What a content security policy must allow for raster tiles, of an address such as
 * `https://{s}.tiles.example.org/{z}/{x}/{y}.png`. Throws when the address is none, so that a build stops early.
 */
export const tileOriginOf = (address: string): string => {
  if (!/\{z\}.*\{x\}|\{x\}.*\{z\}/u.test(address))
    throw new Error(`PUBLIC_TILE_URL must hold {z}, {x} and {y}: ${address}`);
  const { origin, protocol, host } = new URL(address.replace('{s}', 'any-part'));
  if (!/^https?:$/u.test(protocol)) throw new Error(`PUBLIC_TILE_URL must begin with https: ${address}`);
  return host.startsWith('any-part.') ? origin.replace('any-part', '*') : origin;
};
