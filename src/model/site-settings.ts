/*
 * What a deployer says about this copy of the site, and nobody else can know.
 *   SITE_REPOSITORY  address of the repository, such as https://github.com/owner/name; GitHub Actions tells its own
 *                    (GITHUB_SERVER_URL and GITHUB_REPOSITORY), so there nothing need be set
 *   SITE_MAILBOX     mailbox where editors read corrections
 * Without them the site says so and names neither.
 */

/** The https address of a repository on GitHub without a slash at the end; undefined for anything else. */
export const repositoryAddress = (text: string | undefined): string | undefined => {
  const address = /^https:\/\/[a-z0-9.-]+\/[\w.-]+\/[\w.-]+$/iu.exec(
    text?.replace(/(\.git)?\/?$/u, '') ?? '',
  );
  return address?.[0];
};

/** A mailbox; undefined for anything else. */
export const mailboxAddress = (text: string | undefined): string | undefined =>
  /^[^\s@<>?&]+@[^\s@<>?&]+\.[a-z]{2,}$/iu.exec(text ?? '')?.[0];

/** Where corrections go. */
export interface SiteSettings {
  repository: string | undefined;
  mailbox: string | undefined;
}

/** What the environment of a build says of this copy of the site. */
export const siteSettingsOf = (env: Readonly<Record<string, string | undefined>>): SiteSettings => {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = env;
  const builtBy = server && name ? `${server}/${name}` : undefined;
  return {
    repository: repositoryAddress(env['SITE_REPOSITORY'] ?? builtBy),
    mailbox: mailboxAddress(env['SITE_MAILBOX']),
  };
};

export const siteSettings: SiteSettings = siteSettingsOf(process.env);
