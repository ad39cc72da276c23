import { describe, expect, test } from 'vitest';
import { readArguments } from '../../scripts/import/arguments';
import { UsageWrong } from '../../scripts/import/refused';
import { terminalTexts } from '../../src/lib/text/terminal';

const BY = ['--district', 'demo', '--person', '甲'];
const PLAIN = {
  district: 'demo',
  person: '甲',
  commit: false,
  decisions: undefined,
  create: {},
  findings: 'text',
  out: undefined,
};

describe('the arguments of npm run import', () => {
  test.each([
    [[], '缺少参数 FILE'],
    [[...BY], '缺少参数 FILE'],
    [['x.csv', '--district', 'demo'], '缺少参数 --person'],
    [['x.csv', '--person', '甲'], '缺少参数 --district'],
    [['x.csv', '--person', '甲', '--district'], '缺少参数 --district'],
    [['x.csv', '--person', '甲', '--district='], '缺少参数 --district'],
    [['x.csv', '--district', 'demo', '--person', ' '], '姓名'],
    [['x.csv', ...BY, '--force'], '--force'],
    [['x.csv', ...BY, '-f'], '-f'],
    [['x.csv', ...BY, '--commit=no'], '--commit 不带值'],
    [['x.csv', ...BY, '--findings', 'pdf'], '可用：text、json、xlsx'],
    [['x.csv', ...BY, '--findings'], '缺少参数 --findings'],
    [['x.csv', ...BY, '--findings', 'xlsx'], '须用 --out'],
    [['x.csv', ...BY, '--findings', 'json', '--out', 'a.json'], '只与 --findings xlsx 同用'],
    [['x.csv', ...BY, '--out', 'a.xlsx'], '只与 --findings xlsx 同用'],
    [['x.csv', ...BY, '--create-agency'], '缺少参数 --create-agency'],
  ])('%j are refused with the usage', (given, sentence) => {
    const read = () => readArguments(given, terminalTexts('zh-CN'));
    expect(read).toThrow(UsageWrong);
    expect(read).toThrow(sentence);
    expect(read).toThrow('npm run import');
    expect(thrownBy(read)).toMatchObject({ exitCode: 2 });
  });

  test.each([
    [['a.csv', ...BY], { files: ['a.csv'] }],
    [
      ['--commit', 'a.csv', ...BY, 'b.csv', '--decisions=d.json'],
      { files: ['a.csv', 'b.csv'], commit: true, decisions: 'd.json' },
    ],
    [['a.csv', ...BY, '--findings', 'json'], { files: ['a.csv'], findings: 'json' }],
    [['a.csv', ...BY, '--findings=xlsx', '--out', 'out'], { files: ['a.csv'], findings: 'xlsx', out: 'out' }],
    [['--district=demo', '--person= 甲 ', '--', '--a.csv'], { files: ['--a.csv'] }],
  ])('%j are read', (given, expected) => {
    expect(readArguments(given, terminalTexts('en'))).toEqual({ ...PLAIN, ...expected });
  });

  test.each([[['--help']], [['-h', 'a.csv']], [['a.csv', ...BY, '--commit', '--help']]])(
    '%j only asks for help',
    (given) => {
      expect(readArguments(given, terminalTexts('en'))).toBe('help');
    },
  );
});

describe('what is to be created', () => {
  const create = (...given: string[]) => readArguments(['a.csv', ...BY, ...given], terminalTexts('zh-CN'));

  test.each([
    [['--create-agency', '新街道=subdistrict'], { agencies: { 新街道: { kind: 'subdistrict' } } }],
    [
      ['--create-agency=甲=乙=街道', '--create-agency', ' 某镇 = 镇 '],
      { agencies: { '甲=乙': { kind: 'subdistrict' }, 某镇: { kind: 'town' } } },
    ],
    [
      ['--create-indicator', '直播普法=publicity,count,场,additive'],
      {
        indicators: {
          直播普法: { area: 'publicity', valueType: 'count', unit: '场', additive: true },
        },
      },
    ],
    [
      ['--create-indicator', '满意率=普法宣传，百分率'],
      { indicators: { 满意率: { area: 'publicity', valueType: 'percent', unit: '%', additive: false } } },
    ],
    [
      ['--create-indicator', '罚没款=enforcement,amount,万元'],
      { indicators: { 罚没款: { area: 'enforcement', valueType: 'amount', unit: '万元', additive: false } } },
    ],
  ])('%j', (given, expected) => {
    expect(create(...given)).toEqual({ ...PLAIN, files: ['a.csv'], create: expected });
  });

  test.each([
    [['--create-agency', '新街道'], '应为 名称=类型'],
    [['--create-agency', '=town'], '应为 名称=类型'],
    [['--create-agency', '新街道='], '应为 名称=类型'],
    [
      ['--create-agency', '新街道=village'],
      '没有“village”，可用：government（区政府）、enforcement（执法部门）',
    ],
    [['--create-agency', '新街道=toString'], '没有“toString”'],
    [['--create-indicator', '直播=publicity'], '应为 名称=工作领域'],
    [['--create-indicator', '直播=publicity,count'], '须有单位'],
    [['--create-indicator', '直播=publicity,count,additive'], '须有单位'],
    [['--create-indicator', '直播=sport,count,场'], '没有“sport”，可用：study'],
    [['--create-indicator', '直播=publicity,text,场'], '没有“text”，可用：count（整数）'],
    [['--create-indicator', '率=publicity,percent,件'], '单位只能是 %'],
    [['--create-indicator', '率=publicity,percent,%,additive'], '不可合计'],
    [['--create-indicator', '直播=publicity,count,场,additive,more'], '应为 名称=工作领域'],
  ])('%j is refused', (given, sentence) => {
    const read = () => create(...given);
    expect(read).toThrow(UsageWrong);
    expect(read).toThrow(sentence);
  });
});

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}
