import { GERMAN_DATES } from '../text/date-words';
import type { Vocabulary } from './vocabulary';

/** The words of minutes in German. */
export const GERMAN: Vocabulary = {
  dates: [GERMAN_DATES],
  sections: {
    meta: ['Formalia', 'Formales', 'Rahmendaten', 'Kopfdaten'],
    'team-updates': [
      'Berichte aus den Teams', 'Teamberichte', 'Team-Berichte', 'Neues aus den Teams', 'Neuigkeiten aus den Teams', 'Berichte aus den Arbeitsgruppen',
      'Neues aus den Arbeitsgruppen', 'Berichte aus den AGs', 'Neues aus den AGs', 'Berichte der Gruppen',
    ],
    aob: ['Sonstiges', 'Verschiedenes', 'Weiteres', 'Diverses', 'Varia', 'Allfälliges', 'Sonstige Themen', 'Weitere Themen'],
    'project-updates': ['Neues aus den Projekten', 'Projektberichte', 'Projekt-Updates', 'Berichte aus den Projekten', 'Neuigkeiten aus den Projekten'],
  },
  linkingWords: [
    'am', 'an', 'auf', 'aus', 'bei', 'beim', 'das', 'dem', 'den', 'der', 'des', 'die', 'ein', 'eine', 'einer', 'für', 'im', 'in', 'mit', 'und', 'unsere',
    'unserer', 'vom', 'von', 'zu', 'zum', 'zur',
  ],
  minutesLabels: ['Protokoll', 'Protokolle', 'Teamprotokoll', 'Team-Protokoll', 'Sitzungsprotokoll', 'Mitschrift'],
  takerLabels: [
    'Protokoll', 'Protokollant', 'Protokollantin', 'Protokollant:in', 'Protokollant*in', 'Protokollant_in', 'Protokollführung', 'Protokollführer',
    'Protokollführerin', 'Protokollführer:in', 'Protokoll von', 'Protokoll führt', 'Protokoll führte', 'Schriftführung', 'Schriftführer', 'Schriftführerin',
    'Schriftführer:in', 'Mitschrift', 'Mitschrift von',
  ],
  takerWords: [
    'protokoll', 'protokollant', 'protokollantin', 'protokollführung', 'protokollführer', 'protokollführerin', 'protokolliert', 'protokollierte',
    'protokollieren', 'schriftführung', 'schriftführer', 'schriftführerin', 'mitschrift', 'schreibt', 'schrieb', 'schreiben', 'führt', 'führte', 'führen',
    'übernimmt', 'übernahm',
  ],
  placeholders: {
    written: 'folgt',
    deciding: [
      'folgt', 'folgen', 'nicht', 'noch nicht', 'noch kein', 'noch keine', 'noch keins', 'noch offen', 'kein', 'keine', 'keines', 'keins', 'nichts', 'aus',
      'ausstehend', 'fehlt', 'fehlen', 'offen', 'später', 'demnächst', 'bald', 'kommt', 'kommen', 'wird', 'werden', 'nachgereicht', 'nachreichen', 'nachtragen',
      'in Arbeit', 'in Bearbeitung', 'in Vorbereitung', 'in Kürze', 'Entwurf',
    ],
    others: [
      'bereits', 'bisher', 'da', 'das', 'dazu', 'der', 'die', 'ein', 'eine', 'eingestellt', 'es', 'ergänzt', 'ergänzen', 'fertig', 'geschrieben', 'gibt', 'hier',
      'hochgeladen', 'ist', 'jetzt', 'liegen', 'liegt', 'link', 'noch', 'online', 'protokoll', 'protokolle', 'sind', 'stehen', 'steht', 'verfügbar', 'verlinkt',
      'veröffentlicht', 'vor', 'vorhanden', 'zurzeit',
    ],
  },
  noMeeting: [
    'ausgefallen', 'fällt aus', 'fiel aus', 'entfällt', 'entfiel', 'abgesagt', 'verschoben', 'verlegt', 'kein Treffen', 'keine Sitzung', 'kein Termin',
    'kein Meeting', 'findet nicht statt', 'fand nicht statt', 'fanden nicht statt', 'nicht stattgefunden', 'nicht getroffen', 'trifft sich nicht', 'traf sich nicht',
    'nichts Neues', 'nichts zu berichten', 'keine Neuigkeiten', 'kein Bericht', 'keine Berichte', 'Urlaub', 'Ferien', 'Feiertag', 'Feiertage', 'krank', 'abwesend',
    'kein Protokoll geführt', 'nicht protokolliert',
  ],
  noMinutes: ['kein Protokoll', 'keine Protokolle', 'ohne Protokoll'],
  anotherWeek: [
    'letzte', 'letzten', 'letzter', 'letztes', 'vorige', 'vorigen', 'voriges', 'vorherige', 'vorherigen', 'vorheriges', 'vergangene', 'vergangenen', 'ältere',
    'älteren', 'älteres', 'frühere', 'früheren', 'früheres',
  ],
  attendance: {
    headings: [
      'Anwesende', 'Anwesenheit', 'Anwesenheitsliste', 'Teilnehmer', 'Teilnehmerinnen', 'Teilnehmende', 'Teilnehmer:innen', 'Teilnehmer*innen', 'Teilnehmer_innen',
      'Teilnehmerliste', 'Teilnahme',
    ],
    labels: ['Anwesend'],
  },
  formalities: [
    'Anwesende', 'Anwesend', 'Anwesenheit', 'Teilnehmer', 'Teilnehmerinnen', 'Teilnehmende', 'Teilnehmer:innen', 'Teilnehmer*innen', 'Entschuldigt', 'Abwesend',
    'Beschlussfähigkeit', 'Rollen', 'Formalia', 'Nächstes Treffen', 'Nächste Sitzung', 'Nächster Termin',
  ],
  topicHeadings: ['Tagesordnung', 'Themen', 'Protokoll', 'Notizen', 'Diskussion', 'Besprechung', 'Sonstiges', 'Verschiedenes', 'Begrüßung'],
  closingSections: [
    'Nächstes Treffen', 'Nächste Sitzung', 'Nächster Termin', 'Nächste Schritte', 'Aufgaben', 'Offene Aufgaben', 'Beschlüsse', 'Teilnehmer', 'Teilnehmende',
    'Anwesende',
  ],
  decisions: [
    'Beschluss', 'Beschlüsse', 'Beschluß', 'Beschlossen', 'Beschlussfassung', 'Entscheidung', 'Entscheidungen', 'Entschieden', 'Vereinbarung', 'Vereinbarungen', 'Vereinbart', 'Einigung', 'Konsens', 'Fazit',
    'Schlussfolgerung', 'Schlussfolgerungen', 'Ergebnis', 'Ergebnisse', 'Resolution', 'Einstimmig beschlossen', 'Einstimmiger Beschluss', 'Gefasste Beschlüsse', 'Getroffene Entscheidungen', 'Umlaufbeschluss',
  ],
  decided: ['Beschlossen', 'Entschieden', 'Vereinbart'],
  actionLabels: ['Aufgabe', 'Aufgaben', 'Auftrag', 'Arbeitsauftrag', 'Maßnahme', 'Maßnahmen', 'To do'],
  dateLabels: ['Datum', 'Sitzungsdatum', 'Termin', 'Wann'],
  timeWords: ['um', 'von', 'bis', 'Uhr'],
  titleWords: ['protokoll', 'sitzung', 'treffen', 'besprechung', 'notizen', 'vom', 'am', 'der', 'des', 'zum', 'zur', 'arbeitsgruppe', 'ag', 'gruppe'],
  announcements: [
    'nächste', 'nächsten', 'nächster', 'nächstes', 'kommende', 'kommenden', 'kommender', 'kommendes', 'Frist', 'Stichtag', 'beginnt', 'startet', 'geplant',
    'angesetzt', 'findet statt', 'wird stattfinden', 'vormerken',
  ],
  pastWords: [
    'war', 'waren', 'hatte', 'hatten', 'wurde', 'wurden', 'gewesen', 'fand', 'begann', 'endete', 'seit', 'letzte', 'letzten', 'letzter', 'letztes', 'vorige',
    'vorigen', 'voriges', 'ehemalige', 'ehemaligen',
  ],
  endMarks: ['Dateiende', 'Ende der Datei', 'Ende des Dokuments', 'Ende des Protokolls'],
  standingNotes: [],
}; // prettier-ignore
