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

const DECISIONS = [
  'Décision', 'Décisions', 'Résolution', 'Résolutions', 'Accord', 'Conclusion', 'Conclusions', 'Relevé de décisions', 'Decisión', 'Decisiones', 'Acuerdo', 'Acuerdos', 'Resolución', 'Conclusión', 'Conclusiones',
  'Decisione', 'Decisioni', 'Delibera', 'Delibere', 'Conclusione', 'Conclusioni', 'Decisão', 'Decisões', 'Deliberação', 'Deliberações', 'Conclusão', 'Besluit', 'Besluiten', 'Beslissing', 'Beslissingen', 'Conclusie',
  'Beslut', 'Beslutning', 'Beslutninger', 'Vedtak', 'Konklusjon', 'Konklusion', 'Päätös', 'Päätökset', 'Decyzja', 'Decyzje', 'Uchwała', 'Uchwały', 'Ustalenia', 'Rozhodnutí', 'Usnesení', 'Závěr', 'Határozat', 'Határozatok',
  'Karar', 'Kararlar', 'Hotărâre', 'Odluka', 'Odluke', 'Zaključak', 'Решение', 'Решения', 'Решили', 'Постановили', 'Рішення', 'Απόφαση', 'Αποφάσεις', '決定', '決定事項', '合意', '合意事項', '結論', '决定', '决议', '结论', '決議',
  '결정', '결정사항', '결정 사항', '합의', '결론',
]; // prettier-ignore
const ACTIONS = [
  'Acción', 'Acciones', 'Tarea', 'Tareas', 'Azione', 'Azioni', 'Ação', 'Tarefa', 'Tâche', 'À faire', 'Actie', 'Actiepunt', 'Åtgärd', 'Oppgave', 'Opgave', 'Zadanie', 'Úkol', 'Задача', 'Поручение', '宿題', '行动项', '待办', '할 일',
]; // prettier-ignore

/** Who was there and what was decided, in languages of which no other word is known; these are read in any minutes and never written. */
export const OTHER_LANGUAGES: Partial<Vocabulary> = {
  attendance: { headings: PRESENT, labels: [] },
  formalities: [...PRESENT, ...ABSENT],
  decisions: DECISIONS,
  actionLabels: ACTIONS,
};
