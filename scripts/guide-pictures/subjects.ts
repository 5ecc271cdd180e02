import type { Page } from 'playwright-core';
import type { GuidePicture } from '../../src/schema/guide-picture.ts';
import { putAtTop } from './camera.ts';
import { openForm, openNewBusiness, writeExampleName, writeExamplePerson } from './editors-form.ts';
import { showWorkbook } from './workbook.ts';

/** First pages of the site and of the form for editors, with a slash at the end. */
interface Addresses {
  site: string;
  form: string;
}
/** Brings a page to where its picture is taken. */
type Subject = (page: Page, at: Addresses) => Promise<void>;

/** What each picture shows: the address, what a visitor does there, and what stands at the top. */
export const subjects: Readonly<Record<GuidePicture, Subject>> = {
  'entry-wrong': async (page, { site }) => {
    await page.goto(`${site}smes/kh-kppa/`);
    await putAtTop(page.locator('.wrong'));
  },
  'entry-history': async (page, { site }) => {
    await page.goto(`${site}smes/kh-kppa/`);
    await page.locator('.changes summary').click();
    await putAtTop(page.locator('.changes'));
  },
  'rule-page': async (page, { site }) => {
    await page.goto(`${site}rules/field-kind/`);
    await putAtTop(page.locator('h1'));
  },
  'search-first': async (page, { site }) => {
    await page.goto(`${site}smes/`);
    const words = page.locator('#directory-text');
    await words.fill('pepper');
    await words.press('Enter');
    await page.getByText('Kampot Pepper Promotion Association').first().waitFor();
    await putAtTop(words);
  },
  'status-endings': async (page, { site }) => {
    await page.goto(`${site}status/`);
    await putAtTop(page.locator('#endings'));
  },
  'form-list': (page, { form }) => openForm(page, form),
  'form-new': async (page, { form }) => {
    await openNewBusiness(page, form);
    await writeExampleName(page);
  },
  'form-person': async (page, { form }) => {
    await openNewBusiness(page, form);
    await writeExamplePerson(page);
  },
  workbook: showWorkbook,
};
