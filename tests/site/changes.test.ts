import { expect, test } from 'vitest';
import { readHistory } from '../../src/history/content-history.ts';
import { runGit } from '../../src/history/git.ts';
import { entryFile } from '../../src/model/entry-file.ts';
import { entriesOf } from '../../src/model/atlas.ts';
import { collectionsWithPages } from '../../src/model/address.ts';
import { realAtlas } from '../atlas.ts';
import { htmlOf, root, sitePages } from './site-files.ts';

const history = readHistory(root);
const pages = new Map(sitePages().map((page) => [page.address, page]));

test('the page of every entry that git knows tells its history, and no other page does', () => {
  const wrong = collectionsWithPages.flatMap((collection) =>
    [...entriesOf(realAtlas, collection)].flatMap((entry) => {
      const { standing } = entry.data as { standing?: { state: string } };
      const page = pages.get(`/${collection}/${entry.id}/`);
      const known = (history?.changes.get(entryFile(entry)) ?? []).length > 0;
      const told = page !== undefined && htmlOf(page).includes('class="changes');
      return told === (known && standing?.state !== 'withdrawn') ? [] : `${collection}/${entry.id}`;
    }),
  );
  expect(wrong).toEqual([]);
});

test('no page holds the mailbox of anybody who made a commit, and no history their name', () => {
  const makers = new Set(
    (runGit(root, ['log', '--format=%an%n%ae%n%cn%n%ce'])?.toString() ?? '').split('\n').filter(Boolean),
  );
  const mailboxes = [...makers].filter((maker) => maker.includes('@'));
  const told = JSON.stringify([...(history?.changes ?? [])]);
  expect([...makers].filter((maker) => told.includes(maker))).toEqual([]);
  const found = sitePages().filter((page) => {
    const html = htmlOf(page);
    return mailboxes.some((mailbox) => html.includes(mailbox));
  });
  expect(found.map(({ address }) => address)).toEqual([]);
});
