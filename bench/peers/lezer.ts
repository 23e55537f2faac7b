import { TreeFragment } from '@lezer/common';
import { parser } from '@lezer/markdown';
import { applied, type Subject } from '../subject';

/** CodeMirror's parser, which reads again only what changed. */
export const lezer: Subject = {
  id: 'lezer',
  name: '`@lezer/markdown`: parse, incremental',
  packages: ['@lezer/markdown', '@lezer/common'],
  open(opened) {
    let text = opened;
    let fragments = TreeFragment.addTree(parser.parse(text));
    return keystroke => {
      const { offset, removed, inserted } = keystroke;
      const change = { fromA: offset, toA: offset + removed, fromB: offset, toB: offset + inserted.length };
      text = applied(text, keystroke);
      const tree = parser.parse(text, TreeFragment.applyChanges(fragments, [change]));
      fragments = TreeFragment.addTree(tree, fragments);
      return tree;
    };
  },
};
