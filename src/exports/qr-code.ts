import { encode } from 'uqr';

/** A QR code (ISO/IEC 18004) as a path of unit squares in a box of `size` by `size`, the quiet zone in it. */
export interface QrCode {
  size: number;
  path: string;
}

/** The QR code of a text; a quarter of it may be unreadable, as on paper that was folded. */
export const qrCode = (text: string): QrCode => {
  const { size, data } = encode(text, { ecc: 'Q', border: 4 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
    .join('');
  return { size, path };
};
