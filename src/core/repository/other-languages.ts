import type { Vocabulary } from './vocabulary';

const PRESENT = [
  'Présences', 'Présents', 'Présentes', 'Étaient présents', 'Participantes', 'Asistentes', 'Asistencia', 'Presentes', 'Presenças', 'Presenti', 'Partecipanti',
  'Assistents', 'Aanwezig', 'Aanwezigen', 'Deelnemers', 'Deltagare', 'Närvarande', 'Deltagere', 'Deltakere', 'Til stede', 'Osallistujat', 'Läsnä',
  'Obecni', 'Uczestnicy', 'Přítomni', 'Účastníci', 'Prítomní', 'Jelenlévők', 'Résztvevők', 'Katılımcılar', 'Participanţi', 'Prisutni', 'Sudionici',
  'Участники', 'Присутствовали', 'Присутствующие', 'Учасники', 'Присутні', 'Παρόντες', 'Συμμετέχοντες', '참석자', '참가자', '参加者', '出席者', '参会人员', '参会者',
  '与会者', '與會者', '參加者', '出席人员',
]; // prettier-ignore
const ABSENT = [
  'Excusés', 'Absents', 'Ausentes', 'Excusados', 'Assenti', 'Afwezig', 'Frånvarande', 'Fraværende', 'Nieobecni', 'Omluveni', 'Отсутствовали', 'Відсутні',
  '불참자', '欠席者', '缺席者',
]; // prettier-ignore

/** Who was there, in languages of which no other word is known; these are read in any minutes and never written. */
export const OTHER_LANGUAGES: Partial<Vocabulary> = {
  attendance: { headings: PRESENT, labels: [] },
  formalities: [...PRESENT, ...ABSENT],
};
