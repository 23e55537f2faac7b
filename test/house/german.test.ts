import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';

type Texts = Readonly<Record<string, string>>;

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Texts;

/** The places in a text that something is filled into, and the commands that it links. */
const placesIn = (text: string) => (text.match(/\{\d+\}|\(command:[^)]*\)|`[^`]*`/g) ?? []).sort();

describe('German', () => {
  for (const [english, german] of [
    ['l10n/bundle.l10n.json', 'l10n/bundle.l10n.de.json'],
    ['package.nls.json', 'package.nls.de.json'],
  ] as const) {
    const [texts, translated] = [read(english), read(german)];

    it(`has each text of ${english}: add what is missing to ${german}`, () => {
      const missing = Object.keys(texts).filter(key => !translated[key]?.trim());
      deepEqual(missing, []);
    });

    it(`has no text in ${german} that is not there in English any more`, () => {
      const left = Object.keys(translated).filter(key => texts[key] === undefined);
      deepEqual(left, []);
    });

    it(`fills in the same in ${german} as in English`, () => {
      const changed = Object.entries(translated).filter(
        ([key, text]) => placesIn(text).join() !== placesIn(texts[key] ?? '').join(),
      );
      deepEqual(changed, []);
    });
  }
});
