import { strings } from '../../lib/strings.ts';

/** Cognito's default policy, which both pools have. */
const RULES = [
  ['ruleLength', /^.{8,}$/su],
  ['ruleUpper', /[A-Z]/],
  ['ruleLower', /[a-z]/],
  ['ruleDigit', /[0-9]/],
  ['ruleSymbol', /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/],
] as const satisfies readonly (readonly [keyof typeof strings, RegExp])[];

/** What a new password still lacks, and what it has. The pool's word is final. */
export function checkPassword(password: string) {
  return RULES.map(([name, pattern]) => ({
    name,
    label: strings[name],
    met: pattern.test(password),
  }));
}

/** Whether the pool will take it, as far as can be told here. */
export function isGoodPassword(password: string): boolean {
  return checkPassword(password).every((rule) => rule.met);
}
