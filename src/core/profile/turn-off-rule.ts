import { modify } from 'jsonc-parser';
import type { Edit } from '../text/edit';

/** Makes the edits that turn a rule off in the text of a profile, whatever its severity was there. */
export function turnOffRule(text: string, rule: string): readonly Edit[] {
  const formattingOptions = { insertSpaces: true, tabSize: 2 };
  return modify(text, ['rules', rule], 'off', { formattingOptions }).map(({ offset, length, content }) => ({
    span: { start: offset, end: offset + length },
    text: content,
  }));
}
