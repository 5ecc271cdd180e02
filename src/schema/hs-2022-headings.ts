/** Last heading of each chapter, and the numbers inside it that HS 2022 does not use. Chapter 77 is kept free. */
// Ten chapters a line, to be read against the printed nomenclature.
// prettier-ignore
const chapters: readonly (readonly [chapter: number, last: number, unused?: readonly number[]])[] = [
  [1, 6], [2, 10], [3, 9], [4, 10], [5, 11, [3, 9]], [6, 4], [7, 14], [8, 14], [9, 10], [10, 8],
  [11, 9], [12, 14], [13, 2], [14, 4, [2, 3]], [15, 22, [19]], [16, 5], [17, 4], [18, 6], [19, 5], [20, 9],
  [21, 6], [22, 9], [23, 9], [24, 4], [25, 30, [27]], [26, 21], [27, 16], [28, 53, [38, 48, 51]], [29, 42], [30, 6],
  [31, 5], [32, 15], [33, 7], [34, 7], [35, 7], [36, 6], [37, 7], [38, 27], [39, 26], [40, 17],
  [41, 15, [8, 9, 10, 11]], [42, 6, [4]], [43, 4], [44, 21], [45, 4], [46, 2], [47, 7], [48, 23, [15]], [49, 11], [50, 7],
  [51, 13], [52, 12], [53, 11, [4]], [54, 8], [55, 16], [56, 9], [57, 5], [58, 11], [59, 11], [60, 6],
  [61, 17], [62, 17], [63, 10], [64, 6], [65, 7, [3]], [66, 3], [67, 4], [68, 15], [69, 14, [8]], [70, 20, [12]],
  [71, 18], [72, 29], [73, 26], [74, 19, [14, 16, 17]], [75, 8], [76, 16], [78, 6, [3, 5]], [79, 7, [6]], [80, 7, [4, 5, 6]], [81, 13, [7]],
  [82, 15], [83, 11], [84, 87, [69]], [85, 49, [20]], [86, 9], [87, 16], [88, 7, [3]], [89, 8], [90, 33, [9]], [91, 14],
  [92, 9, [3, 4]], [93, 7], [94, 6], [95, 8, [1, 2]], [96, 20], [97, 6],
];

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** Every four-digit heading of the WCO Harmonized System, 2022 edition, as text such as `0904`. */
export const hs2022Headings: ReadonlySet<string> = new Set(
  chapters.flatMap(([chapter, last, unused = []]) =>
    Array.from({ length: last }, (_, index) => index + 1)
      .filter((heading) => !unused.includes(heading))
      .map((heading) => twoDigits(chapter) + twoDigits(heading)),
  ),
);
