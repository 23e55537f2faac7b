import { equal } from 'node:assert/strict';
import { memo } from '../../../src/core/text/memo';

describe('a memo', () => {
  it('computes once for an object, even when the answer is undefined', () => {
    let count = 0;
    const answer = memo((): number | undefined => {
      count++;
      return undefined;
    });
    const key = {};
    equal(answer(key), undefined);
    equal(answer(key), undefined);
    equal(count, 1);
  });

  it('tells objects apart that look the same', () => {
    let count = 0;
    const number = memo(() => ++count);
    const [one, other] = [{}, {}];
    equal(number(one), 1);
    equal(number(other), 2);
    equal(number(one), 1);
  });

  it('asks again after a throw', () => {
    let count = 0;
    const second = memo(() => {
      if (++count === 1) throw new Error('not yet');
      return count;
    });
    const key = {};
    try {
      second(key);
    } catch {
      equal(count, 1);
    }
    equal(second(key), 2);
  });
});
