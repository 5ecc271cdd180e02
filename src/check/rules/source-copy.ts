import { z } from 'zod';
import { hostOf } from '../address.ts';
import { toProblem } from '../entry.ts';
import type { Rule } from '../rule.ts';

/** Sites where anybody puts the documents of others: an address there is a copy, whoever is named as publisher. */
const copyHosts = [
  'coursehero.com',
  'docplayer.net',
  'docslib.org',
  'documents.pub',
  'dokumen.tips',
  'fdocuments.in',
  'fdocuments.net',
  'lawsdocbox.com',
  'mydokument.com',
  'pdfcoffee.com',
  'pdfhall.com',
  'pdfslide.net',
  'readkong.com',
  'scribd.com',
  'slideshare.net',
  'studylib.net',
  'vdocument.in',
  'vdocuments.us',
];

const sourceSchema = z.object({ url: z.string(), copyAt: z.string().optional() });

/** A reader must know when not the publisher but a stranger is at the other end of an address. */
export const sourceCopyRule: Rule = {
  name: 'source-copy',
  description: 'A source at a site of copied documents says so.',
  scope: 'entry',
  check: (entry) => {
    if (entry.collection !== 'sources') return [];
    const source = sourceSchema.safeParse(entry.value).data;
    if (!source || source.copyAt !== undefined || !URL.canParse(source.url)) return [];
    const host = hostOf(new URL(source.url));
    if (!copyHosts.some((site) => host === site || host.endsWith(`.${site}`))) return [];
    return [
      toProblem(entry, ['url'], {
        rule: 'source-copy',
        message: "is the address of somebody's copy, not of the publisher's page",
        found: source.url,
        fix: `add the line copyAt: ${host}, or give the address of the original`,
      }),
    ];
  },
};
