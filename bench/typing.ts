// Measures one program in a process of its own: `node typing.js ID BYTES MILLISECONDS` prints a figure or null.
import { Bench } from 'tinybench';
import { LAST_MEETING } from './community';
import { minutesOf } from './documents';
import { figureOf, type Figure } from './figure';
import { keystrokes } from './keystrokes';
import { SUBJECTS } from './subjects';

const LEAST_SAMPLES = 5;

async function measure(id: string, bytes: number, time: number): Promise<Figure | undefined> {
  const subject = SUBJECTS.find(one => one.id === id);
  if (!subject) throw new Error(`There is nothing to measure with the name ${id}`);
  const text = minutesOf('Harbour Weekly', LAST_MEETING, bytes);
  const press = subject.open(text);
  if (!press) return undefined;
  const keys = keystrokes(text);
  const bench = new Bench({
    time,
    iterations: LEAST_SAMPLES,
    warmupTime: time / 2,
    warmupIterations: 1,
    retainSamples: true,
    throws: true,
  });
  bench.add(id, () => press(keys.next().value));
  const [task] = await bench.run();
  const samples = task?.result.state === 'completed' ? task.result.latency.samples : undefined;
  return samples && figureOf(samples);
}

const [id = '', bytes, time] = process.argv.slice(2);
void measure(id, Number(bytes), Number(time)).then(figure =>
  process.stdout.write(JSON.stringify(figure ?? null)),
);
