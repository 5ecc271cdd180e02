import { z } from 'zod';
import { idOf } from './id.ts';
import { partnerRoles } from './opportunity.ts';

/** What a business, a cluster or another notice can be to a notice, as far as it is on file. */
export const partyRoles = ['maker', 'user', 'supplier', 'trader', 'seeker'] as const;
export type PartyRole = (typeof partyRoles)[number];

const points = (help: string) => z.number().int().min(0).max(100).describe(help);

/** Points of each rule. What a rule holds for is computed in `src/model/match-lines.ts`. */
export const matchWeightsSchema = z.strictObject({
  sameProduct: points('Same product of the vocabulary, or the same six digits of the HS'),
  sameHeading: points('Other product under the same heading of the HS, its first four digits'),
  sameChapter: points('Other product of the same chapter of the HS, its first two digits'),
  goesInto: points('A product of one goes into a product of the other'),
  seeks: points('Looks for the very service, technology, capital or partner that the notice offers'),
  need: points('Its other needs are answered too: a seller that looks for buyers'),
  role: points('Is in the role that the notice asks for'),
  sameProvince: points('In the province of the notice'),
  sameCountry: points('In another province of the same country'),
  countrySought: points('In a country where partners are sought'),
  allCertificates: points('Holds every certificate that is asked for, in date'),
  someCertificates: points('Holds some of the certificates that are asked for, in date'),
  markets: points('Sells already where the goods are to be sold'),
  wholeQuantity: points('Its capacity covers the quantity'),
  partQuantity: points('Its capacity covers a part, and a part is allowed'),
  smallestOrder: points('Its smallest order is not above the quantity'),
  time: points('Both notices are for the same time'),
});
export type MatchRule = keyof z.infer<typeof matchWeightsSchema>;

/** Pairs in which the first, the fuller fit, may not weigh less: knowing more never makes a match worse. */
const fuller: readonly [MatchRule, MatchRule][] = [
  ['sameProduct', 'sameHeading'],
  ['sameHeading', 'sameChapter'],
  ['sameProvince', 'sameCountry'],
  ['allCertificates', 'someCertificates'],
  ['wholeQuantity', 'partQuantity'],
];

const weighedSchema = matchWeightsSchema.superRefine((weights, context) => {
  for (const [more, less] of fuller)
    if (weights[more] < weights[less])
      context.addIssue({
        code: 'custom',
        path: [more],
        message: `weighs less than ${less} (${weights[less]})`,
        params: { fix: `write ${weights[less]} or more: the fuller fit may not weigh less` },
      });
});

const needs = (help: string) => z.array(idOf('needs', 'Need of the vocabulary')).default([]).describe(help);

/** Who fits an offer or a want: all rules and their weights in one place. */
export const matchingSchema = z.strictObject({
  leastPoints: points('Fewer points are no match'),
  mostShown: z.number().int().min(1).max(50).describe('Matches that a page shows at most, the best first'),
  weights: weighedSchema,
  answers: z
    .array(
      z.strictObject({
        kind: idOf('opportunity-kinds', 'Kind of notice'),
        direction: z.enum(['offer', 'want']).describe('Offered or wanted'),
        by: z
          .array(z.enum(partyRoles))
          .describe(
            'maker = makes the product; user = makes something of it; supplier = makes what goes into it; trader = trades it; seeker = looks for what is offered',
          ),
        notices: z
          .array(idOf('opportunity-kinds', 'Kind of notice'))
          .describe('Kinds of notice in the other direction that answer it'),
        needs: needs('Needs of a business that the notice answers'),
      }),
    )
    .describe('Which notices there are, and who can answer each'),
  roles: z
    .array(
      z.strictObject({
        partner: z.enum(partnerRoles).describe('Role that a notice asks for'),
        is: z.array(z.enum(partyRoles)).describe('Who is in that role'),
      }),
    )
    .describe('Who counts as what'),
  tradeSectors: z.array(idOf('sectors', 'Sector whose businesses trade')).describe('Who counts as a trader'),
  partners: z
    .strictObject({
      giver: needs('The maker of the input looks for one of these'),
      taker: needs('The maker of the product looks for one of these'),
    })
    .describe(
      'Two entries fit each other when a product of one goes into a product of the other and one looks for it',
    ),
});
export type Matching = z.infer<typeof matchingSchema>;
