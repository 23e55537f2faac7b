import type { Locator } from 'playwright-core';

export interface Point {
  readonly x: number;
  readonly y: number;
}

// What is used of the browser's DOM, whose own types would let all of the project use `document`.
interface TextNode {
  readonly length: number;
}
interface Box extends Point {
  readonly width: number;
  readonly height: number;
}
interface DomRange {
  setStart(node: TextNode, offset: number): void;
  setEnd(node: TextNode, offset: number): void;
  getBoundingClientRect(): Box;
}
interface LineElement {
  readonly textContent: string;
  readonly ownerDocument: {
    createTreeWalker(root: unknown, kinds: number): { nextNode(): TextNode | null };
    createRange(): DomRange;
  };
}

/** The middle of a text within a line of the editor, which shows differently coloured parts as elements of their own. */
export async function middleOf(line: Locator, text: string): Promise<Point> {
  return line.evaluate((element: unknown, wanted) => {
    const { textContent, ownerDocument } = element as LineElement;
    const onlyTextNodes = 4;
    const nodes = ownerDocument.createTreeWalker(element, onlyTextNodes);
    // Monaco shows a space as a non-breaking one.
    const start = textContent.replaceAll('\u00a0', ' ').indexOf(wanted);
    let offset = start + Math.floor(wanted.length / 2);
    let node = nodes.nextNode();
    while (node && offset >= node.length) {
      offset -= node.length;
      node = nodes.nextNode();
    }
    if (start < 0 || !node) throw new Error(`not in this line: ${wanted}`);
    const range = ownerDocument.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, text);
}
