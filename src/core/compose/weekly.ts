import type { Library } from '../repository/library';
import type { Profile } from '../repository/profile';
import type { AlignedFile } from './aligned-file';
import type { DraftBlock } from './drafting';
import { toDocumentSpan } from '../markdown/place';
import { ancestorsOf, headingPlace, readSections, SECTION_LEVEL, type Section } from '../minutes/sections';
import { requiresSection } from '../minutes/required-sections';
import { isReport } from './reporting-teams';
import { reportLines } from './first-minutes';
import { labelledLine, list, heading, writeMinutes, type NewMinutesRequest } from './write-minutes';

/** A topic that occurred this often comes again; twice is news that lasted. */
const TIMES_OF_TOPIC = 3;

interface WeeklyDraft {
  readonly request: NewMinutesRequest;
  readonly profile: Profile;
  readonly library: Library;
  readonly title: string | undefined;
  /** How many files are alike, the model included. */
  readonly files: number;
}

/**
 * Makes the draft of weekly minutes of what any draft keeps: the teams that report stand below "Team updates", each with its
 * minutes line. Undefined if the model has neither a title nor a team.
 */
export function weeklyBlocks(
  blocks: readonly DraftBlock[],
  { document }: AlignedFile,
  { request, profile, library, title, files }: WeeklyDraft,
): readonly DraftBlock[] | undefined {
  const { words } = profile;
  const sections = readSections(document, profile);
  const byStart = new Map(
    sections.map(section => [toDocumentSpan(document, headingPlace(section)).start, section]),
  );
  const sectionAt = (block: DraftBlock) =>
    block.kind === 'heading' ? byStart.get(block.span.start) : undefined;
  const firstTeam = sections.find(isReport);
  const updates = sections.find(({ kind }) => kind === 'team-updates');
  const titled = sections.find(({ kind }) => kind === 'title');
  if (!titled || (!firstTeam && !updates)) return undefined;
  const meta = sections.find(({ kind }) => kind === 'meta');
  const projects = sections.findIndex(({ kind }) => kind === 'project-updates');
  const isNews = (section: Section) =>
    section.kind === 'topic' &&
    (files < TIMES_OF_TOPIC ||
      section.heading.level !== SECTION_LEVEL ||
      (projects >= 0 && section.index > projects));
  const isGone = (section: Section): boolean =>
    section.kind === 'team' ||
    isNews(section) ||
    (section.kind === 'title' && section !== titled) ||
    ancestorsOf(section).some(one => one.kind === 'team' || isNews(one));
  const part = (section: Section | undefined, names: readonly string[]) => {
    if (!section) return `## ${names[0] ?? ''}`;
    const { start, end } = section.heading.nameSpan;
    const place = { segment: section.segment, span: { start, end } };
    const { start: from, end: to } = toDocumentSpan(document, place);
    return `## ${document.text.slice(from, to)}`;
  };
  const takerLine = writeMinutes([list(labelledLine(words.takerLabels[0], request.taker))]).trimEnd();
  const reports = writeMinutes([...reportLines(request, profile, library)]).trimEnd();
  const withReports = (draft: string) => (reports ? `${draft}\n\n${reports}` : draft);
  let current: Section | undefined;
  const metaBlocks: number[] = [];
  const forms: string[] = [];
  const drafted = blocks.map((block, index): DraftBlock => {
    const section = sectionAt(block);
    if (block.kind === 'heading') current = section ?? current;
    const withDraft = (draft: string): DraftBlock => ({ ...block, isGap: false, draft });
    // Where there is no Meta, who takes the minutes stands below the title.
    if (current === (meta ?? titled) && block.what === 'form' && block.draft !== undefined)
      forms.push(block.draft);
    if (!section) {
      if (!current || !isGone(current)) return block;
      return leftOut(block);
    }
    if (section === meta) metaBlocks.push(index);
    if (section === titled)
      return withDraft(
        title === undefined ? (block.draft ?? '') : writeMinutes([heading(1, title)]).trimEnd(),
      );
    if (section === updates) return withDraft(withReports(part(section, [])));
    if (!updates && section === firstTeam)
      return withDraft(withReports(part(undefined, words.sections['team-updates'])));
    if (isGone(section)) return leftOut(block);
    if (section.kind === 'meta' || section.kind === 'aob' || section.kind === 'project-updates')
      return withDraft(part(section, []));
    return block;
  });
  const needsMeta = meta !== undefined || requiresSection(request.series, profile, 'meta');
  if (!needsMeta || forms.some(form => isTakerLine(words.takerLabels, form))) return drafted;
  return drafted.map((block, index): DraftBlock => {
    const isTitle = !meta && sectionAt(block) === titled;
    if (!isTitle && index !== metaBlocks[0]) return block;
    const above = isTitle
      ? `${block.draft ?? ''}\n\n${part(undefined, words.sections.meta)}`
      : (block.draft ?? '');
    return { ...block, draft: `${above}\n\n${takerLine}`, isGap: !request.taker };
  });
}

function leftOut({ kind, span, wordsStart, level, isContinued, what }: DraftBlock): DraftBlock {
  return { kind, span, wordsStart, level, isContinued, what, isGap: false };
}

function isTakerLine(labels: readonly string[], draft: string): boolean {
  return labels.some(label => draft.toLowerCase().includes(label.toLowerCase()));
}
