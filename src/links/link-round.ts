import { toLinkState, type Answer, type LinkState } from './link-state.ts';
import type { OutsideLink } from './outside-links.ts';

/** A link after a visit. */
export interface VisitedLink extends OutsideLink {
  answer: Answer;
  state: LinkState;
}

/** How gently a round is made. */
export interface Manners {
  /** Milliseconds between two questions to one host. */
  pause: number;
  /** Hosts that are asked at the same time. */
  hosts: number;
}

const wait = (milliseconds: number) => new Promise((ready) => setTimeout(ready, milliseconds));

/** Visits every link: one after another on a host, several hosts at a time. In the order of the links. */
export const visitLinks = async (
  links: readonly OutsideLink[],
  visit: (address: string) => Promise<Answer>,
  { pause, hosts }: Manners,
): Promise<VisitedLink[]> => {
  const visited = new Map<OutsideLink, VisitedLink>();
  const waiting = [...Map.groupBy(links, ({ host }) => host).values()];
  const walk = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      for (const [index, link] of next.entries()) {
        if (index > 0) await wait(pause);
        const answer = await visit(link.address);
        visited.set(link, { ...link, answer, state: toLinkState(link.host, answer) });
      }
  };
  await Promise.all(Array.from({ length: hosts }, walk));
  return links.flatMap((link) => visited.get(link) ?? []);
};
