/** The words by which files are known as minutes, whatever language they are in. */
export interface SignWords {
  /** Words for a meeting or its minutes, as they stand in names of folders and files and in titles. */
  readonly names: readonly string[];
  /** Endings and beginnings of such words, as in "Vorstandssitzung". */
  readonly stems: readonly string[];
  /** Names of folders that hold dated files of another kind. */
  readonly otherKinds: readonly string[];
  /** Labels and headings of who took part. */
  readonly attendance: readonly string[];
  /** Labels and headings of what was to be spoken of. */
  readonly agenda: readonly string[];
  /** Labels and headings of what somebody is to do. */
  readonly actions: readonly string[];
  /** Labels of who led the meeting or wrote it down. */
  readonly roles: readonly string[];
  /** Other labels and headings of minutes: the next meeting, its beginning and end. */
  readonly course: readonly string[];
}

/** The words by which minutes are known, in the languages in which they are often kept; all are read in any repository. */
export const SIGN_WORDS: SignWords = {
  names: [
    'minutes', 'minute', 'meeting', 'meetings', 'meet', 'call', 'calls', 'telecon', 'standup', 'standups', 'agenda', 'agendas', 'sitting', 'session notes',
    'office hours', 'sync', 'protokoll', 'protokolle', 'sitzung', 'sitzungen', 'treffen', 'besprechung', 'besprechungen', 'plenum', 'jour fixe', 'tagesordnung',
    'compte rendu', 'comptes rendus', 'réunion', 'réunions', 'acta', 'actas', 'reunión', 'reuniones', 'ata', 'atas', 'reunião', 'reuniões', 'verbale', 'verbali',
    'riunione', 'riunioni', 'notulen', 'vergadering', 'vergaderingen', 'mötesprotokoll', 'möte', 'möten', 'møte', 'møder', 'referat', 'referater', 'protokół', 'protokoły',
    'spotkanie', 'spotkania', 'zápis', 'zápisy',
  ],
  stems: ['meeting', 'minutes', 'protokoll', 'sitzung', 'besprechung', 'versammlung', 'treffen', '会议', '議事録', 'ミーティング', '会議', '회의'],
  otherKinds: [
    'blog', 'blogs', 'post', 'posts', 'news', 'newsletter', 'newsletters', 'article', 'articles', 'release', 'releases', 'changelog', 'changelogs', 'adr', 'adrs', 'decisions',
    'diary', 'journal', 'journals', 'daily', 'dailies', 'photos', 'recipes', 'incidents', 'postmortems', 'talks', 'slides', 'tagebuch', 'rezepte', 'rfcs', 'proposals',
  ],
  attendance: [
    'present', 'attendance', 'attendees', 'attendee', 'attending', 'attended', 'participants', 'participant', 'participating', 'in attendance', 'regrets', 'apologies', 'absent', 'excused', 'roll call',
    'anwesend', 'anwesende', 'anwesenheit', 'teilnehmer', 'teilnehmerinnen', 'teilnehmende', 'abwesend', 'entschuldigt',
    'présents', 'présences', 'participants', 'excusés', 'asistentes', 'presentes', 'participantes', 'presenti', 'partecipanti', 'aanwezig', 'aanwezigen', 'närvarande', 'deltagare', 'til stede', 'deltagere',
    'obecni', 'uczestnicy', 'přítomni', '参加者', '出席者', '参会人员', '与会人员', '참석자',
  ],
  agenda: ['agenda', 'tagesordnung', 'tagesordnungspunkte', 'themen', 'ordre du jour', 'orden del día', 'ordem do dia', 'pauta', 'ordine del giorno', 'dagordning', 'dagsorden', 'porządek obrad', '議題', '议程', '안건'],
  actions: ['action items', 'action item', 'actions', 'ais', 'action points', 'follow ups', 'aufgaben', 'arbeitsaufträge', 'actions à faire', 'acuerdos', 'tareas', 'azioni', 'actiepunten'],
  roles: [
    'chair', 'chairs', 'facilitator', 'moderator', 'scribe', 'scribes', 'note taker', 'notetaker', 'minute taker', 'minutes taker', 'notes taken by', 'minutes by', 'secretary', 'host',
    'protokoll', 'protokollant', 'protokollantin', 'protokollführung', 'protokollführer', 'protokollführerin', 'moderation', 'sitzungsleitung', 'leitung', 'secrétaire', 'secretario', 'segretario', 'notulist',
  ],
  course: [
    'next meeting', 'next call', 'adjourned', 'meeting adjourned', 'call to order', 'opening', 'approval of minutes', 'minutes approval', 'previous minutes', 'quorum', 'aob', 'any other business', 'a o b', 'recording', 'zoom',
    'nächstes treffen', 'nächste sitzung', 'nächster termin', 'beginn', 'ende', 'beschlüsse', 'verschiedenes', 'sonstiges', 'prochaine réunion', 'próxima reunión', 'prossima riunione', 'volgende vergadering', 'rondvraag',
  ],
}; // prettier-ignore
