import { documentSymbols, symbolsAndDiagnostics } from './peers/language-service';
import { lezer } from './peers/lezer';
import { lineScan } from './peers/line-scan';
import { markdownlint } from './peers/markdownlint';
import { remarkLint, remarkParser } from './peers/remark';
import { weeklyMinutes } from './peers/weekly-minutes';
import type { Subject } from './subject';

/** All that is measured, in the order of the table. */
export const SUBJECTS: readonly Subject[] = [
  weeklyMinutes,
  lineScan,
  lezer,
  documentSymbols,
  symbolsAndDiagnostics,
  remarkParser,
  remarkLint,
  markdownlint,
];
