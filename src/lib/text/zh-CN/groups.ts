/** The office's own groups of agencies. */
export const groups = {
  nameless: '自定组',
  manage: '自定组…',
  title: '自定组',
  lead: '把可以相互比较的机构归成一组，起个名字，在“对比”里与执法部门、街道等一样选用。',
  name: '组名',
  size: '机构数',
  members: '成员',
  /** Beside an agency of which there is no figure. */
  silent: '尚无数据',
  savedBy: '最近修改',
  by: (person: string, when: string) => `${person}，${when}`,
  edit: '修改',
  add: '新建一组',
  change: (name: string) => `修改“${name}”`,
  person: '您的姓名',
  create: '建立这一组',
  save: '保存修改',
  delete: '删除这一组',
  leave: '不改了',
  refused: {
    missing: '组名（至多 60 字）、姓名都要填，并至少选一个机构。',
    'same-name': '已有同名的组，请换个名称。',
    gone: '这一组已被删除，没有更改。',
  },
};
