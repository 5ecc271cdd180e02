import { mailLink } from './contact-routes.ts';
import { issueFormLink } from './issue-form.ts';
import type { SiteSettings } from './site-settings.ts';
import type { Words } from '../words/words.ts';

/** Fields of the issue form `.github/ISSUE_TEMPLATE/opportunity.yml` that the file of a notice is made of, in its order. */
export const noticeFile = `titles:
  en: One line that says it all
kind: buy
direction: want
province: kh-kampot
sme: id-of-the-business
product: pepper
quantity:
  value: 20
  unit: tonnes
  per: month
needed: 2027-01/2027-06
partial: true
certificates:
  - organic
markets:
  - EU
partnerRole: supplier
partnerText: What a partner is to do
countries:
  - KH
text: What is offered or wanted, in your own words
contact:
  website: https://address-of-the-business
issued: YYYY-MM-DD
expires: YYYY-MM-DD
`;

/** Where a notice can be sent: the issue form when the repository is known, and a letter with the file in it. */
export const noticeRoutes = (
  { repository, mailbox }: SiteSettings,
  words: Words,
): { form: string | undefined; mail: string } => {
  const title = words.say('opportunity.post');
  return {
    form: issueFormLink(repository, 'opportunity', { title: `${title}: ` }),
    mail: mailLink(mailbox ?? '', {
      subject: title,
      body: `${words.say('opportunity.postLetter')}\n\n${noticeFile}`,
    }),
  };
};
