/** What the words of an attendance list say of the people in it. Read in all languages. */
export interface AttendanceWords {
  /** Words for those who said beforehand that they would not come. */
  readonly excused: readonly string[];
  /** Words for those who did not come. */
  readonly absent: readonly string[];
  /** Words for those who belong to the group, whether or not they came. */
  readonly members: readonly string[];
  /** Words for those who were asked to come, and for all else that a list of people may be. */
  readonly invited: readonly string[];
  /** Marks beside a name: of somebody who was there, and of somebody who was not. */
  readonly attendedMarks: readonly string[];
  readonly missedMarks: readonly string[];
  /** Words that stand in a list of people and name nobody. */
  readonly nobody: readonly string[];
}

/** The words of attendance in the languages in which minutes are often kept. */
export const ATTENDANCE_WORDS: AttendanceWords = {
  excused: [
    'Regrets', 'Regret', 'Apologies', 'Apology', 'Excused', 'On leave', 'Leave', 'Leave of absence', 'On vacation', 'Vacation', 'Out of office', 'OOO', 'e',
    'Entschuldigt', 'Entschuldigungen', 'Urlaub', 'Excusé', 'Excusée', 'Excusés', 'Excusé·es', 'Excusados', 'Justificado', 'Assenti giustificati', 'Giustificato',
    'Verhinderd', 'Afmeldingen', 'Omluveni', 'Omluven',
  ],
  absent: [
    'Absent', 'Absentees', 'Absence', 'Absences', 'Not present', 'Not attending', 'Did not attend', 'Non-attendees', 'Missing', 'Abwesend', 'Abwesende', 'Nicht anwesend', 'Unentschuldigt',
    'Fehlt', 'Fehlend', 'Absents', 'Absente', 'Ausente', 'Ausentes', 'Assente', 'Assenti', 'Ausências', 'Afwezig', 'Frånvarande', 'Fraværende', 'Poissa', 'Nieobecni', 'Nepřítomni',
    'Отсутствовали', 'Відсутні', '欠席', '欠席者', '缺席', '불참', '불참자',
  ],
  members: ['Members', 'Voting members', 'Membership', 'Mitglieder', 'Membres', 'Miembros', 'Membri', 'Leden'],
  invited: ['Invited', 'Invitees', 'Invitation', 'Eingeladen', 'Eingeladene', 'Invités', 'Invitados', 'Convidados', 'Invitati', 'Quorum', 'On call'],
  attendedMarks: [
    'yes', 'y', 'x', 'p', 'present', 'attended', 'attending', 'here', 'late', 'remote', 'online', 'in person', 'partial', 'ja', 'j', 'anwesend', 'da', 'oui', 'présent', 'présente', 'sí', 'si', 'sim',
    'presente', 'tak', 'ano', 'да', 'так', '出', '出席', '参加', '참석', 'はい', '是', 'o', '✓', '✔', '✅', '☑', '+', '+1', '●',
  ],
  missedMarks: ['no', 'n', 'a', 'absent', 'not present', 'nein', 'abwesend', 'non', 'não', 'ausente', 'nie', 'ne', 'нет', 'ні', '欠', '欠席', '불참', '否', '✗', '✘', '❌', '☐', '✖', '-', '–', '—', '-1'],
  nobody: [
    'others', 'other', 'and others', 'everyone', 'everybody', 'all', 'anyone', 'somebody', 'someone', 'nobody', 'no one', 'guest', 'guests', 'name', 'names', 'your name', 'you', 'your name here', 'add your name',
    'full team', 'whole team', 'et al', 'etc', 'alle', 'niemand', 'und andere', 'weitere', 'gäste', 'dein name', 'tous', 'personne', 'todos', 'nadie', 'tutti', 'nessuno', 'iedereen', 'niemand',
  ],
}; // prettier-ignore
