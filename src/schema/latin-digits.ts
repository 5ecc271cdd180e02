const zeros = [0x0e50, 0x17e0, 0x1040, 0x0ed0, 0xff10];

/** Thai, Khmer, Burmese, Lao and wide digits as those of the Latin alphabet. */
export const toLatinDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((one) => code >= one && code <= one + 9);
    return zero === undefined ? digit : String(code - zero);
  });
