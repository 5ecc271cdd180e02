import { toTextRule } from '../text-rule.ts';

const secret =
  /\bgh[pousr]_[A-Za-z0-9]{20,}|\bgithub_pat_\w{20,}|\bAKIA[0-9A-Z]{16}\b|-----BEGIN [A-Z ]*PRIVATE KEY|\bAIza[\w-]{30,}|\bxox[abprs]-[\w-]{10,}|\bsk-[A-Za-z0-9]{20,}/;

/** Git keeps for ever; a key that was once written must be thought stolen. */
export const secretsRule = toTextRule(
  { name: 'secrets', description: 'No password, token or key stands in a text.' },
  (text) => {
    const match = secret.exec(text);
    if (match === null) return undefined;
    return {
      index: match.index,
      message: 'this looks like a secret key',
      found: `${match[0].slice(0, 6)}…`,
      fix: 'remove it, and make the key invalid where it was issued',
    };
  },
);
