import type { Late } from '../../late.js';

const n = (number: number) => number.toLocaleString('zh-Hans');

export default {
  directory: {
    findKind: '查找服务类别',
    findArea: '查找您的街道、小区或片区',
    findValue: (facet) => `在“${facet}”中查找`,
    foundValues: (number) => (number ? `找到 ${n(number)} 项` : '没有相符的选项'),
    responsible: (area) => `${area}的负责人`,
    withoutHint: '可以去掉以下任一条件：',
    without: (label, number) => `去掉“${label}”：${n(number)} 项服务`,
    withoutWords: (words, number) => `不限“${words}”：${n(number)} 项服务`,
    didYouMean: '您要找的是不是',
  },
} satisfies Late<'directory'>;
