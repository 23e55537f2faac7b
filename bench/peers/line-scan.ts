import { rereading, type Subject } from '../subject';

const LINE_FEED = 10;
const NUMBER_SIGN = 35;

/** A look at every character, the least that reading the whole text can cost. */
export const lineScan: Subject = {
  id: 'line-scan',
  name: 'line scan by character codes (the limit)',
  packages: [],
  open: rereading(headingLines),
};

function headingLines(text: string): readonly number[] {
  const lines: number[] = [];
  let line = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === LINE_FEED) line++;
    else if (code === NUMBER_SIGN && text.charCodeAt(offset - 1) === LINE_FEED) lines.push(line);
  }
  return lines;
}
