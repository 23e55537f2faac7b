import { ENGLISH_DATES } from '../text/date-words';
import type { Vocabulary } from './vocabulary';

/** The words of minutes in English. */
export const ENGLISH: Vocabulary = {
  dates: [ENGLISH_DATES],
  sections: {
    meta: ['Meta'],
    'team-updates': ['Team updates', 'Team reports'],
    aob: ['AOB', 'Any other business'],
    'project-updates': ['Project Updates'],
  },
  linkingWords: ['a', 'an', 'and', 'by', 'for', 'from', 'in', 'of', 'on', 'our', 'the', 'to', 'with'],
  minutesLabels: ['Minutes', 'Meeting minutes', 'Team minutes', 'Call minutes'],
  takerLabels: [
    'Minutes', 'Minute taker', 'Minutes taker', 'Minutes by', 'Minutes taken by', 'Notes', 'Note taker', 'Notes taker', 'Notes by',
    'Notes taken by', 'Scribe', 'Secretary', 'Recorder', 'Recorded by',
  ],
  takerWords: [
    'minutes', 'taker', 'takers', 'take', 'takes', 'taking', 'taken', 'took', 'write', 'writes', 'writing', 'written', 'wrote',
    'scribe', 'scribes', 'secretary', 'recorder', 'recorded',
  ],
  placeholders: {
    written: 'None yet',
    deciding: [
      'none', 'no', 'nope', 'nothing', 'not', "haven't", "hasn't", "aren't", "isn't", 'yet', 'pending', 'missing', 'unavailable', 'unpublished',
      'awaiting', 'waiting', 'later', 'soon', 'follow', 'follows', 'coming', 'will', 'may', 'might', 'should', 'todo', 'to do', 'to be',
      'tba', 'tbc', 'tbd', 'na', 'wip', 'draft', 'in progress', 'in preparation', 'in review', 'under review', 'open pr', 'pr open', 'insert', 'xxx',
    ],
    others: [
      'a', 'add', 'added', 'an', 'are', 'at', 'available', 'be', 'been', 'being', 'come', 'committed', 'done', 'far', 'file', 'filed', 'filled', 'finished',
      'for', 'has', 'have', 'here', 'in', 'is', 'it', 'link', 'linked', 'merge', 'merged', 'minutes', 'notes', 'on', 'online', 'out', 'pr', 'present',
      'provided', 'published', 'pushed', 'ready', 'review', 'so', 'still', 'the', 'them', 'there', 'they', 'this', 'to', 'up', 'uploaded', 'url', 'work',
      'written',
    ],
  },
  noMeeting: [
    'canceled', 'cancelled', 'skipped', 'postponed', 'rescheduled', 'moved', 'nobody', 'will happen', 'takes place', 'not met', 'did not meet',
    "didn't meet", 'did not take place', "didn't take place", 'did not happen', "didn't happen", 'nothing new', 'nothing to report', 'see slides',
    'holiday', 'holidays', 'vacation', 'vacations', 'on leave', 'absent', 'no meeting', 'no call', 'no session', 'no report', 'no reports', 'no update', 'no updates',
    'no minutes taken', 'not taken', 'not recorded',
  ],
  noMinutes: ['no minutes'],
  anotherWeek: ['last', 'previous', 'prior', 'older', 'earlier'],
  attendance: {
    headings: ['Participants', 'Participant', 'Attendees', 'Teilnehmer', 'Teilnehmerinnen', 'Teilnehmende', 'Teilnehmer:innen', 'Teilnehmer*innen', 'Teilnehmer_innen'],
    labels: ['Present', 'Attending', 'Anwesend'],
  },
  formalities: [
    'Participants', 'Participant', 'Attendees', 'Attendance', 'Present', 'Excused', 'Apologies', 'Absent', 'Recurring items', 'Housekeeping', 'Roles',
    'Next meeting', 'Next call',
  ],
  topicHeadings: [
    'Agenda', 'Topics', 'Minutes', 'Notes', 'Meeting notes', 'Discussion', 'AOB', 'Any other business', 'Misc', 'Miscellaneous', 'Welcome',
  ],
  closingSections: [
    'Next meeting', 'Next call', 'Next steps', 'Action items', 'Action item', 'Actions', 'Decisions', 'Links', 'Attendees', 'Participants',
  ],
  decisions: [
    'Decision', 'Decisions', 'Decided', 'Resolution', 'Resolutions', 'Resolved', 'Agreed', 'Agreement', 'Agreements', 'Consensus', 'Conclusion', 'Conclusions', 'Concluded',
    'Decision item', 'Decision items', 'Decisions made', 'Decisions taken', 'Decisions reached', 'Decision made', 'Decision taken', 'Decision log', 'Decision record', 'Key decisions', 'Key decision',
    'Main decisions', 'Final decision', 'Final decisions', 'Team decision', 'Group decision', 'Board decision', 'Committee decision', 'Formal decision', 'Unanimous decision', 'Summary of decisions',
    'List of decisions', 'Agreed decisions', 'Group consensus', 'General consensus', 'Rough consensus', 'Consensus decision', 'Consensus reached', 'General agreement', 'Agreement reached', 'Final resolution', 'Main conclusions',
    'Overall conclusion', 'Final conclusion', 'Agreed outcome', 'Motion carried', 'Motion passed',
  ],
  decided: ['Agreed', 'Resolved', 'Decided', 'Concluded'],
  actionLabels: ['Action', 'Actions', 'Action point', 'Action points', 'AP', 'Task', 'Follow-up', 'Next action'],
  dateLabels: ['Date', 'Meeting date', 'Date of meeting', 'Date of the meeting', 'Date and time', 'Date/Time', 'When', 'Datum', 'Sitzungsdatum', 'Termin', 'Wann'],
  timeWords: [
    'at', 'from', 'to', 'until', 'till', 'h', 'am', 'pm', 'a', 'p', 'm', 'o', 'clock', 'noon', 'um', 'von', 'bis', 'Uhr', 'utc', 'gmt', 'cet', 'cest', 'bst', 'est', 'edt', 'et',
    'cst', 'cdt', 'ct', 'pst', 'pdt', 'pt', 'z',
  ],
  titleWords: ['minutes', 'meeting', 'notes', 'call', 'on', 'of', 'the', 'sig', 'team', 'wg'],
  announcements: [
    'next', 'upcoming', 'until', 'deadline', 'start', 'starts', 'resume', 'resumes', 'scheduled', 'planned', 'save the date', 'will be', 'will start',
    'will take place', 'will happen', 'will resume', 'see you',
  ],
  pastWords: ['was', 'were', 'had', 'did', 'been', 'ran', 'began', 'ended', 'started', 'since', 'ago', 'last', 'previous', 'former'],
  endMarks: ['EOF', 'End of file', 'End of document', 'End of the document', 'End of minutes', 'End of the minutes'],
  standingNotes: ['NB'],
}; // prettier-ignore
