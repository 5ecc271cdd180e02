import CMS, { type CmsConfig } from '@sveltia/cms';
import { z } from 'zod';
import '../styles/fonts.css';
import '../styles/admin.css';
import { formatOf, toEntryFormat } from './entry-format.ts';
import { isProse } from './collection-schema.ts';

// The policy of the page lets no text become code, and Zod would try.
z.config({ jitless: true });

const config = (await (await fetch('config.json')).json()) as CmsConfig;
for (const { name } of (config.collections ?? []) as { name: string }[])
  CMS.registerCustomFormat(formatOf(name), isProse(name) ? 'mdx' : 'yaml', toEntryFormat(name));
await CMS.init({ config });
