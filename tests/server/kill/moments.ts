import { chance, oneOf } from '../../../scripts/demo/chance';
import { OPENING, type Mark } from './marks';
import type { Died, Moment } from './run-victim';

/** A stretch of an undisturbed run, from one mark to the next. */
export interface Stretch extends Mark {
  readonly lasts: number;
}

export function stretchesOf({ marks, times }: Died): readonly Stretch[] {
  return marks
    .slice(0, -1)
    .map((mark, index) => ({ ...mark, lasts: (times[index + 1] as number) - (times[index] as number) }))
    .filter((one) => one.phase !== 'ended' || one.step === OPENING);
}

/**
 * When the process is killed: every other time anywhere in the run, by the clock; else in or shortly behind a stretch
 * drawn from all of them or from the commits, which are short and matter most.
 */
export function momentOf(seed: string, turn: number, stretches: readonly Stretch[]): Moment {
  if (turn % 2 === 1) {
    const commits = stretches.filter((one) => one.phase === 'committing');
    const drawn = turn % 4 === 1 ? commits : stretches;
    return within(oneOf(drawn, seed, 'stretch'), chance(seed, 'after') * 1.5);
  }
  const whole = stretches.reduce((sum, one) => sum + one.lasts, 0);
  let left = chance(seed, 'clock') * whole;
  for (const one of stretches) {
    if (left < one.lasts) return within(one, left / one.lasts);
    left -= one.lasts;
  }
  return within(stretches[0] as Stretch, 0);
}

function within({ step, phase, lasts }: Stretch, share: number): Moment {
  return { step, phase, after: share * lasts };
}
