import { availableParallelism } from 'node:os';

/**
 * How many journeys' files run at once, each against a program and a store of its own. They wait more than they work;
 * beyond two they would wait for each other.
 */
export const AT_ONCE = Math.min(2, availableParallelism());
