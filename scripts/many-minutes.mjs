// A made-up repository of 10,000 minutes files, or of as many weeks as wished, the same with every call: what work is counted and measured on.

const day = 24 * 60 * 60 * 1000;
const newestMeeting = Date.UTC(2026, 10, 18);
const WEEKS = 500;
const repository = 'https://github.com/little-harbours/ten-thousand';
const names =
  'Anchor Beacon Compass Dredger Ebb Ferry Gangway Hawser Inlet Jetty Keel Lantern Mooring Nautilus Oar Pilot Quay Rudder Sextant'.split(
    ' ',
  );

/** The newest weekly minutes: each team links its minutes but the last, whose minutes line is still empty. */
export const newest = `community-call/${digits(newestMeeting)}.md`;

/** All files of the repository: their texts by their paths. Each week has 20. */
export function manyMinutes(weeks = WEEKS) {
  const files = { '.minutes.jsonc': profile() };
  for (let week = 0; week < weeks; week++) {
    const meeting = newestMeeting - 7 * week * day;
    files[`community-call/${digits(meeting)}.md`] = weekly(meeting);
    for (const name of names) files[teamFile(name, meeting)] = teamMinutes(name, meeting);
  }
  return files;
}

function profile() {
  const series = {
    name: 'Harbour Weekly',
    files: 'community-call/{YYYYMMDD}.md',
    title: 'Harbour Weekly {YYYY-MM-DD}',
    weekday: 'Wednesday',
    teamReports: true,
  };
  const teams = names.map(name => ({ name: `Team ${name}`, kind: 'team', folders: [name.toLowerCase()] }));
  return JSON.stringify({ repository, branch: 'main', series: [series], teams });
}

function weekly(meeting) {
  const reports = names.map((name, index) => {
    const link = ` ${repository}/blob/main/${teamFile(name, meeting)}`;
    const isLast = meeting === newestMeeting && index === names.length - 1;
    return `### Team ${name}\n\nMinutes:${isLast ? '' : link}\n\n- The ${name.toLowerCase()} was oiled\n  - it took two people and *one* afternoon\n- Next week: the other side\n`;
  });
  const missing = `${repository}/blob/main/anchor/19990101.md`;
  return `# Harbour Weekly ${dashed(meeting)}\n\n## Meta\n\n- Minutes: Solveig\n\n## Team updates\n\n${reports.join('\n')}\n## AOB\n\n- Who remembers ${missing}\n`;
}

function teamMinutes(name, meeting) {
  return `# ${dashed(dayOf(name, meeting))}\n\n## Agenda\n\n### The ${name.toLowerCase()}\n\n- Two offers, one decision\n- AI @kofi-quay: call them\n`;
}

function teamFile(name, meeting) {
  return `${name.toLowerCase()}/${digits(dayOf(name, meeting))}.md`;
}

/** Each team meets on a weekday of its own. */
function dayOf(name, meeting) {
  return meeting - (names.indexOf(name) % 7) * day;
}

function dashed(time) {
  return new Date(time).toISOString().slice(0, 10);
}

function digits(time) {
  return dashed(time).replaceAll('-', '');
}
