import { setTimeout } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { contentFiles, fieldAt, fillStore, signIn } from '../../tests/site/admin-form.ts';

/** Entries that the form is given, so that its lists have something in them: what a business of Kampot points at, and its neighbours. */
const given = (): [path: string, text: string][] =>
  ['provinces', 'vocabulary/sectors', 'vocabulary/products', 'smes'].flatMap((folder) =>
    contentFiles(folder).filter(([, text]) => folder !== 'smes' || text.includes('province: kh-kampot')),
  );

const openCollection = async (page: Page, form: string): Promise<void> => {
  // Any file of the same site will do: the store belongs to the address.
  await page.goto(`${form}admin/config.json`);
  await fillStore(page, given());
  await page.goto(`${form}admin/`);
  await signIn(page);
  await page.getByText('Businesses and cooperatives').first().waitFor();
};

/** The list of businesses in the form, with the button for a new one. */
export const openForm = async (page: Page, form: string): Promise<void> => {
  await openCollection(page, form);
  await page.goto(`${form}admin/#/collections/smes`);
  await page.getByText('Kampot Pepper Promotion Association').waitFor();
  await setTimeout(500);
};

/** A new business in the form, nothing filled in. */
export const openNewBusiness = async (page: Page, form: string): Promise<void> => {
  await openCollection(page, form);
  await page.goto(`${form}admin/#/collections/smes/new`);
  await fieldAt(page, 'names.en').locator('input').waitFor();
};

/** Fields further down are made when somebody comes near. */
const scrollTo = async (page: Page, path: string): Promise<Locator> => {
  const part = fieldAt(page, path);
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await page.mouse.move(width / 2, height * 0.7);
  for (let turns = 0; turns < 60 && (await part.count()) === 0; turns += 1) {
    await page.mouse.wheel(0, 400);
    await setTimeout(200);
  }
  await part.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  return part;
};

/** Fills in the names of a business that there is not, and says so in its name. */
export const writeExampleName = async (page: Page): Promise<void> => {
  await fieldAt(page, 'names.en').locator('input').fill('Example Pepper Cooperative');
  await fieldAt(page, 'names.km').locator('input').fill('សហករណ៍ម្រេច (ឧទាហរណ៍)');
  await setTimeout(500);
};

/** Fills in a person that there is not, with a consent that nobody signed. */
export const writeExamplePerson = async (page: Page): Promise<void> => {
  const person = await scrollTo(page, 'person');
  await person.getByRole('checkbox').first().press('Space');
  await fieldAt(page, 'person.name').locator('input').fill('Example Person');
  const words = { date: '2026-11-20', until: '2027-11-19', reference: 'MI-EXAMPLE-1' };
  for (const [key, value] of Object.entries(words)) {
    const field = await scrollTo(page, `person.consent.${key}`);
    await field.locator('input').first().fill(value);
  }
  await fieldAt(page, 'person.name').evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await setTimeout(500);
};
