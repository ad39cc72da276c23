/** The keys of the program, in the order listed. `g` is pressed first, then the letter. */
export const KEYS = [
  { name: 'help', keys: ['?'] },
  { name: 'search', keys: ['/'] },
  { name: 'go', keys: ['g o', 'g c', 'g a', 'g i', 'g r', 'g m', 'g p'] },
  { name: 'table', keys: ['t'] },
  { name: 'stand', keys: ['1', '2', '3', '4', '5'] },
  { name: 'kind', keys: ['k'] },
  { name: 'year', keys: ['ArrowLeft', 'ArrowRight'] },
  { name: 'band', keys: ['b'] },
] as const;
export type KeyName = (typeof KEYS)[number]['name'];
