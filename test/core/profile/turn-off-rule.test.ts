import { deepEqual, equal, ok } from 'node:assert/strict';
import { readProfile } from '../../../src/core/profile/profile-file';
import { turnOffRule } from '../../../src/core/profile/turn-off-rule';
import { applyEdits } from '../../../src/core/text/edit';

describe('a rule that a community does not want', () => {
  for (const [what, text, others] of [
    ['an empty profile', '{\n}\n', {}],
    ['a profile with a comment', '{\n  // Ours.\n  "branch": "trunk", // since May\n}\n', {}],
    ['the severities that are there', '{ "rules": { "link-stale": "hint" } }', { 'link-stale': 'hint' }],
    ['another severity of the rule itself', '{ "rules": { "link-dead": "error", } }', {}],
  ] as const)
    it(`turnOffRule turns it off in ${what}, and leaves the rest`, () => {
      const after = applyEdits(text, turnOffRule(text, 'link-dead'));
      const { profile, mistakes } = readProfile(after);
      equal(mistakes.length, 0, after);
      deepEqual(profile.rules, { ...others, 'link-dead': 'off' });
      for (const words of text.match(/\/\/.*/g) ?? []) ok(after.includes(words), after);
    });
});
