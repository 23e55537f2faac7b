import { memo } from '../text/memo';
import type { Vocabulary } from './vocabulary';

/** The words of what belongs to one meeting alone: who was there, who did what, and what comes next. Read in all languages. */
export interface MeetingWords {
  /** Words for those who were at a meeting, or were not: they head a list or table of people, or begin a line that names them. */
  readonly attendance: readonly string[];
  /** Words that group the people in such a list: "Guests: …". */
  readonly groups: readonly string[];
  /** What somebody does at one meeting: a line with such a label names that person. */
  readonly roles: readonly string[];
  /** Labels of the minute taker. */
  readonly takers: readonly string[];
  /** Words for minutes that are a label of the minute taker where a name stands behind them. */
  readonly notes: readonly string[];
  /** Words of a sentence on whether enough people were there to decide. */
  readonly quorum: readonly string[];
  /** Words of votes. */
  readonly votes: readonly string[];
  /** Marks that say of somebody that they were there or how they voted. */
  readonly marks: readonly string[];
  /** Headings of what is left for the next meeting. */
  readonly nextTime: readonly string[];
  /** Headings of what somebody is to do. */
  readonly actions: readonly string[];
  /** Words between somebody and what they are to do: "Ada to mend the roof". */
  readonly undertakes: readonly string[];
  /** Heads of the column of a table that says who is to do something, what, and how far it is. */
  readonly who: readonly string[];
  readonly what: readonly string[];
  readonly status: readonly string[];
  /** Words that say that something is done. */
  readonly done: readonly string[];
  /** Words that say that a meeting did not take place. */
  readonly cancelled: readonly string[];
  /** Words that begin a note for every meeting. */
  readonly standing: readonly string[];
  /** Phrases that say that there is nothing to tell. */
  readonly noNews: readonly string[];
}

/** Joins these words with those of a community's vocabulary. */
export const meetingWordsOf = memo((vocabulary: Vocabulary): MeetingWords => {
  const { attendance, takerLabels, standingNotes, minutesLabels } = vocabulary;
  const { takers, notes } = MEETING_WORDS;
  const isNotes = (label: string) => [...notes, ...minutesLabels].includes(label);
  return {
    ...MEETING_WORDS,
    attendance: [...MEETING_WORDS.attendance, ...attendance.headings, ...attendance.labels],
    takers: [...takers, ...takerLabels.filter(label => !isNotes(label))],
    notes: [...notes, ...takerLabels.filter(isNotes)],
    standing: standingNotes,
    noNews: vocabulary.noMeeting,
  };
});

/** The words of what belongs to one meeting, in the languages in which minutes are often kept. */
export const MEETING_WORDS: MeetingWords = {
  attendance: [
    'Present', 'Attendance', 'Attendees', 'Attendee', 'Attending', 'Attended', 'Participants', 'Participant', 'Participating', 'Participation', 'In attendance', 'Roll call', 'Rollcall',
    'Who was here', 'Who is here', 'Who was there', 'Who attended', 'Joined', 'Regrets', 'Apologies', 'Excused', 'Absent', 'Absentees', 'Absence', 'Absences', 'Not present', 'Invited', 'Invitees', 'Observers', 'Observer',
    'Guests', 'Members', 'On leave', 'Leave', 'Leave of absence', 'On vacation', 'Out of office', 'Non-attendees', 'Voting members',
    'Anwesend', 'Anwesende', 'Anwesenheit', 'Anwesenheitsliste', 'Teilnehmer', 'Teilnehmerinnen', 'Teilnehmende', 'Teilnehmer:innen', 'Teilnehmer*innen', 'Teilnehmer_innen',
    'Teilnehmerliste', 'Teilnahme', 'Dabei', 'Abwesend', 'Abwesende', 'Entschuldigt', 'Entschuldigungen', 'Unentschuldigt', 'Gäste', 'Eingeladen', 'Wer ist da', 'Urlaub', 'Mitglieder',
    'Présent', 'Présents', 'Présente', 'Présentes', 'Présences', 'Présence', 'Participants', 'Participant·es', 'Participant·e·s', 'Participantes', 'Excusés', 'Excusé', 'Excusé·es', 'Absents', 'Absences', 'Invités', 'Qui est là', 'Étaient présents',
    'Asistentes', 'Asistencia', 'Presentes', 'Participantes', 'Asistieron', 'Ausentes', 'Excusados', 'Invitados', 'Presenti', 'Partecipanti', 'Assenti', 'Presenze', 'Assenti giustificati',
    'Presentes', 'Presença', 'Presenças', 'Participantes', 'Ausências', 'Convidados', 'Aanwezig', 'Aanwezigen', 'Afwezig', 'Deelnemers', 'Afmeldingen', 'Verhinderd', 'Närvarande', 'Deltagare', 'Frånvarande', 'Til stede', 'Tilstede', 'Deltakere',
    'Deltagere', 'Fraværende', 'Läsnä', 'Osallistujat', 'Poissa', 'Obecni', 'Uczestnicy', 'Nieobecni', 'Lista obecności', 'Přítomni', 'Účastníci', 'Omluveni', 'Nepřítomni', 'Prítomní', 'Jelen vannak', 'Résztvevők', 'Katılanlar', 'Katılımcılar',
    'Присутствовали', 'Присутствующие', 'Участники', 'Отсутствовали', 'Присутні', 'Учасники', 'Παρόντες', 'Συμμετέχοντες',
    '参加者', '出席者', '出席', '欠席', '欠席者', '参会人员', '参会人', '与会者', '出席人员', '缺席', '參加者', '與會者', '참석자', '참석', '참가자', '불참', '불참자', '참여자',
  ],
  groups: [
    'Members', 'Observers', 'Guests', 'Guest', 'Observers/Guests', 'Voting', 'Non-voting', 'Voting members', 'Maintainers', 'Staff', 'Board', 'Others', 'Other', 'Remote', 'In person', 'Online', 'On site', 'Community', 'Regular', 'Alternates', 'Public',
    'Gäste', 'Mitglieder', 'Online', 'Vor Ort', 'Remote', 'Membres', 'Invités', 'En ligne', 'Miembros', 'Invitados', 'Membri', 'Ospiti', 'Leden', 'Gasten', 'ゲスト', '게스트',
  ],
  roles: [
    'Chair', 'Chairs', 'Co-chair', 'Co-chairs', 'Chairperson', 'Chaired by', 'Chairing', 'Facilitator', 'Facilitators', 'Facilitated by', 'Facilitation', 'Moderator', 'Moderators', 'Moderated by', 'Moderation', 'Host', 'Hosts', 'Hosted by', 'Meeting host', 'Meeting lead', 'Lead', 'Led by',
    'Meeting chair', 'Driver', 'Timekeeper', 'Time keeper', 'Organizer', 'Presenter', 'Speaker', 'On call', 'In charge', 'Queue manager', 'Stack keeper', 'Quorum', 'Votes', 'Vote', 'Voting',
    'Sitzungsleitung', 'Leitung', 'Gesprächsleitung', 'Versammlungsleitung', 'Redeleitung', 'Zeitwächter', 'Vorsitz', 'Moderation', 'Gastgeber', 'Protokollführung',
    'Animateur', 'Animatrice', 'Animation', 'Facilitateur', 'Facilitatrice', 'Président', 'Présidente', 'Président de séance', 'Facilitador', 'Facilitadora', 'Moderador', 'Moderadora', 'Preside', 'Presidente', 'Moderatore', 'Facilitatore',
    'Voorzitter', 'Ordförande', 'Mötesordförande', 'Møteleder', 'Puheenjohtaja', 'Prowadzący', 'Předsedající', '司会', '議長', '主持人', '进行', '사회', '진행', '진행자', '의장',
  ],
  takers: [
    'Minute taker', 'Minutes taker', 'Minute takers', 'Minutes by', 'Minutes taken by', 'Minuted by', 'Note taker', 'Notes taker', 'Note takers', 'Notetaker', 'Notetakers', 'Note-taker', 'Note-takers', 'Notes by', 'Notes taken by', 'Scribe', 'Scribes', 'Scribed by', 'Scribing', 'Secretary', 'Recorder', 'Recorded by', 'Rapporteur',
    'Protokollant', 'Protokollantin', 'Protokollführer', 'Protokollführerin', 'Protokollführung', 'Schriftführer', 'Schriftführerin', 'Schriftführung', 'Mitschrift',
    'Secrétaire', 'Secrétaire de séance', 'Prise de notes', 'Preneur de notes', 'Preneuse de notes', 'Compte rendu par', 'Secretario', 'Secretaria', 'Toma notas', 'Verbalista', 'Segretario', 'Secretário', 'Notulist', 'Sekreterare', 'Protokollförare', 'Referent', 'Sihteeri', 'Protokolant', 'Zapisovatel',
    '書記', '记录人', '서기', '기록자',
  ],
  notes: ['Minutes', 'Notes', 'Protokoll', 'Acta', 'Verbale', 'Notulen', '議事録', '记录', '記錄', '기록'],
  quorum: ['quorum', 'quorate', 'inquorate', 'beschlussfähig', 'Beschlussfähigkeit', 'quórum', 'enough to vote', 'enough members', 'numero legale', 'quorums', 'beslutningsdygtig', '定足数', '法定人数', '정족수'],
  votes: ['Vote', 'Votes', 'Voting', 'Voted', 'In favour', 'In favor', 'For', 'Against', 'Abstain', 'Abstained', 'Abstentions', 'Yes', 'No', 'Yea', 'Nay', 'Aye', 'Dafür', 'Dagegen', 'Enthaltung', 'Enthaltungen', 'Ja', 'Nein', 'Pour', 'Contre', 'Abstention', 'Abstentions', 'A favor', 'En contra', 'Abstenciones', 'Favorevoli', 'Contrari', 'Astenuti'],
  marks: ['yes', 'no', 'y', 'n', 'x', 'present', 'absent', 'excused', 'regrets', 'late', 'remote', 'attended', 'p', 'a', 'e', 'ja', 'nein', 'anwesend', 'abwesend', 'entschuldigt', 'oui', 'non', 'présent', 'présente', 'excusé', 'sí', 'si', 'no', 'presente', 'ausente', 'da', 'tak', 'nie', 'да', 'нет', '出', '欠', '参加', '참석', '불참', 'はい', '是', '否', 'partial', 'abstain', 'aye', 'nay', 'for', 'against', 'in favour', 'o'],
  nextTime: [
    'Next time', 'For next time', 'Next meeting', 'For the next meeting', 'For next meeting', 'Next week', 'Deferred', 'Deferred items', 'Postponed', 'Carry over', 'Carried over', 'Carryover', 'Left over', 'Leftovers', 'Parking lot', 'Parked', 'Upcoming', 'To be continued', 'Backlog', 'Next agenda', 'Next steps',
    'Nächstes Mal', 'Für das nächste Mal', 'Nächste Sitzung', 'Nächstes Treffen', 'Vertagt', 'Verschoben', 'Themenspeicher', 'Prochaine fois', 'Prochaine réunion', 'Reporté', 'Reportés', 'La próxima vez', 'Próxima reunión', 'Aplazado', 'Prossima volta', 'Prossima riunione', 'Volgende keer', 'Volgende vergadering', 'Nästa gång', '次回', '下次', '다음 회의',
  ],
  actions: [
    'Action items', 'Action item', 'Actions', 'Action points', 'Action list', 'AIs', 'To do', 'To-do', 'To-dos', 'Todo', 'Todos', 'Tasks', 'Open tasks', 'Open actions', 'Open action items', 'New action items', 'Next actions', 'Follow-ups', 'Follow ups', 'Homework',
    'Aufgaben', 'Offene Aufgaben', 'Arbeitsaufträge', 'Maßnahmen', 'Offene Punkte', 'Actions à faire', 'À faire', 'Tâches', 'Acciones', 'Tareas', 'Azioni', 'Ações', 'Tarefas', 'Actiepunten', 'Acties', 'Åtgärder', 'Oppgaver', 'Opgaver', 'Zadania', 'Úkoly',
    'アクションアイテム', '宿題', '行动项', '待办事项', '할 일', '액션 아이템',
  ],
  undertakes: ['to', 'will', 'should', 'shall', 'must', 'is to', 'is going to', 'needs to', 'has to', 'wird', 'soll', 'muss', 'kümmert sich um', 'übernimmt'],
  who: ['Who', 'Owner', 'Owners', 'Assignee', 'Assignees', 'Assigned to', 'Assigned', 'Responsible', 'Responsible person', 'Lead', 'Person', 'By whom', 'Wer', 'Verantwortlich', 'Verantwortliche', 'Verantwortliche:r', 'Zuständig', 'Zuständigkeit', 'Qui', 'Responsable', 'Quién', 'Chi', 'Responsabile', 'Quem', 'Wie', 'Vem', 'Hvem', 'Kto', 'Kdo', 'Кто', '担当', '担当者', '负责人', '담당', '담당자'],
  what: ['What', 'Action', 'Actions', 'Action item', 'Action items', 'Action point', 'Task', 'Tasks', 'To do', 'To-do', 'Todo', 'Item', 'Description', 'Was', 'Aufgabe', 'Aufgaben', 'Maßnahme', 'Auftrag', 'Quoi', 'Tâche', 'Qué', 'Tarea', 'Acción', 'Cosa', 'Azione', 'Tarefa', 'Wat', 'Actie', 'Vad', 'Hva', 'Hvad', 'Zadanie', 'Úkol', 'Что', 'Задача', '内容', 'タスク', '任务', '할 일'],
  status: ['Status', 'State', 'Done', 'Done?', 'Progress', 'Complete', 'Completed', 'Erledigt', 'Stand', 'Statut', 'Estado', 'Stato', '状態', '状态', '상태'],
  done: ['done', 'closed', 'complete', 'completed', 'finished', 'resolved', 'yes', 'x', 'erledigt', 'fertig', 'abgeschlossen', 'ja', 'fait', 'terminé', 'oui', 'hecho', 'sí', 'fatto', 'feito', 'klaar', 'gereed', 'klar', 'ferdig', 'hotovo', 'zrobione', 'готово', '完了', '完成', '완료', '✓', '✔', '✅', '☑', '100'],
  cancelled: ['cancelled', 'canceled', 'no meeting', 'skipped', 'postponed', 'did not take place', 'abgesagt', 'entfällt', 'entfallen', 'fällt aus', 'ausgefallen', 'kein Treffen', 'keine Sitzung', 'annulé', 'annulée', 'cancelada', 'cancelado', 'annullata', 'afgelast', 'inställt', '中止', '取消', '취소'],
  standing: ['NB'],
  noNews: ['nothing new', 'nothing to report', 'no update', 'no updates', 'nichts Neues'],
}; // prettier-ignore
