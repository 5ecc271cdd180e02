import CMS, { type CmsConfig } from '@sveltia/cms';
import { z } from 'zod';
import '../styles/fonts.css';
import '../styles/admin.css';
import { formatOf, toEntryFormat } from './entry-format.ts';
import { isProse } from './collection-schema.ts';

// The policy of the page lets no text become code, and Zod would try.
z.config({ jitless: true });

const root = document.getElementById('nc-root');
const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);

// Without a repository there is only the folder on this computer, which Sveltia opens on localhost alone; elsewhere the
// page says so and offers nothing that cannot be done.
if (root?.dataset['store'] !== 'folder' || isHere) {
  const config = (await (await fetch('config.json')).json()) as CmsConfig;
  for (const { name } of (config.collections ?? []) as { name: string }[])
    CMS.registerCustomFormat(formatOf(name), isProse(name) ? 'mdx' : 'yaml', toEntryFormat(name));
  await CMS.init({ config });
}
