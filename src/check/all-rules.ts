import { readFaults } from '../reader/read-problem.ts';
import type { Rule } from './rule.ts';
import { addressKeptRule } from './rules/address-kept.ts';
import { calendarDateRule } from './rules/calendar-date.ts';
import { caseTwinsRule } from './rules/case-twins.ts';
import { countryCodeRule } from './rules/country-code.ts';
import { dateInFutureRule } from './rules/date-in-future.ts';
import { dateOrderRule } from './rules/date-order.ts';
import { duplicateNameRule } from './rules/duplicate-name.ts';
import { duplicatePhoneRule } from './rules/duplicate-phone.ts';
import { duplicateWebsiteRule } from './rules/duplicate-website.ts';
import { figureRangeRule } from './rules/figure-range.ts';
import { fileNameRule } from './rules/file-name.ts';
import { fileSizeRule } from './rules/file-size.ts';
import { formulaTextRule } from './rules/formula-text.ts';
import { hiddenCharactersRule } from './rules/hidden-characters.ts';
import { hsCodeRule } from './rules/hs-code.ts';
import { mixedAlphabetsRule } from './rules/mixed-alphabets.ts';
import { narrativePlaceRule } from './rules/narrative-place.ts';
import { offerKindRule } from './rules/offer-kind.ts';
import { offerQuantityRule } from './rules/offer-quantity.ts';
import { offerTermRule } from './rules/offer-term.ts';
import { outOfDateRule } from './rules/out-of-date.ts';
import { personConsentRule } from './rules/person-consent.ts';
import { placeholderTextRule } from './rules/placeholder-text.ts';
import { plainFileRule } from './rules/plain-file.ts';
import { pointInCountryRule } from './rules/point-in-country.ts';
import { pointInProvinceRule } from './rules/point-in-province.ts';
import { proseElementsRule } from './rules/prose-elements.ts';
import { proseHeadingsRule } from './rules/prose-headings.ts';
import { proseLinksRule } from './rules/prose-links.ts';
import { proseSourcesRule } from './rules/prose-sources.ts';
import { provinceCountryRule } from './rules/province-country.ts';
import { referenceExistsRule } from './rules/reference-exists.ts';
import { routeStopRule } from './rules/route-stop.ts';
import { schemaRule } from './rules/schema.ts';
import { searchedFigureRule } from './rules/searched-figure.ts';
import { secretsRule } from './rules/secrets.ts';
import { slugKeyRule } from './rules/slug-key.ts';
import { sourceCopyRule } from './rules/source-copy.ts';
import { stageOrderRule } from './rules/stage-order.ts';
import { standingChangeRule } from './rules/standing-change.ts';
import { unicodeFormRule } from './rules/unicode-form.ts';
import { webAddressRule } from './rules/web-address.ts';

/** Every rule, in the order of the alphabet: the order of a report comes from the files. */
export const allRules: readonly Rule[] = [
  addressKeptRule,
  calendarDateRule,
  caseTwinsRule,
  countryCodeRule,
  dateInFutureRule,
  dateOrderRule,
  duplicateNameRule,
  duplicatePhoneRule,
  duplicateWebsiteRule,
  figureRangeRule,
  fileNameRule,
  fileSizeRule,
  formulaTextRule,
  hiddenCharactersRule,
  hsCodeRule,
  mixedAlphabetsRule,
  narrativePlaceRule,
  offerKindRule,
  offerQuantityRule,
  offerTermRule,
  outOfDateRule,
  personConsentRule,
  placeholderTextRule,
  plainFileRule,
  pointInCountryRule,
  pointInProvinceRule,
  proseElementsRule,
  proseHeadingsRule,
  proseLinksRule,
  proseSourcesRule,
  provinceCountryRule,
  referenceExistsRule,
  routeStopRule,
  schemaRule,
  searchedFigureRule,
  secretsRule,
  slugKeyRule,
  sourceCopyRule,
  stageOrderRule,
  standingChangeRule,
  unicodeFormRule,
  webAddressRule,
];

/** Every name under which a problem is reported, by the reader or by a rule; each is explained in `content/vocabulary/rules`. */
export const ruleNames: readonly string[] = [
  ...readFaults,
  ...allRules.flatMap(({ name, reports = [name] }) => reports),
].toSorted();
