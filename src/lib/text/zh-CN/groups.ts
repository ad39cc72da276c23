/** The office's own groups of agencies. */
export const groups = {
  nameless: '自定组',
  manage: '自定组…',
};
