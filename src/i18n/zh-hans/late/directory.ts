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
    correct: '信息纠错',
    backToResults: '返回查询结果',
    phone: '电话',
    address: '地址',
    eligibility: '申请条件',
    ages: (from, to) =>
      from !== undefined && to !== undefined
        ? `${from} 至 ${to} 岁`
        : from !== undefined
          ? `${from} 岁及以上`
          : `${to} 岁及以下`,
    contact: '联系方式',
    how: '办理方式',
    wait: '等候时间',
    transportation: '交通指引',
    checked: (date) => `最近核对：${date}`,
    neverChecked: '不清楚信息上次是什么时候核对的。',
    notWeekly: '并非每周',
    ofMonth: (days) =>
      `每月 ${new Intl.ListFormat('zh-Hans', { style: 'narrow' }).format(days.map(String))} 日`,
    today: '今天',
    accreditations: '资质认证',
    source: '信息来源',
    loadingDetails: '正在加载详细信息……',
    copyLink: '复制链接',
    linkCopied: '链接已复制。',
    copyAsText: '复制为文字',
    textCopied: '列表已复制。',
    notCopied: '浏览器不允许复制。',
    share: '分享',
    print: '打印',
    findPlace: '查找地点',
    placesFound: (number) => `${n(number)} 个地点`,
    savedHeading: '收藏的服务',
    savedEmpty: '还没有收藏',
    savedEmptyHint: '在服务旁边点“收藏”，就能在这里找到它。',
    savedHere: '这份列表只保存在这台设备上，别人看不到。',
    savedInMemory: '离开本页面后列表就会消失，需要的话请打印或复制。',
    savedGone: (number) => `有 ${n(number)} 项收藏的服务已经下架。`,
    savedUnsure: (number) => `有 ${n(number)} 项收藏的服务暂时查不到，仍会留在收藏中。`,
    savedForget: '从列表中去掉',
    removeSaved: (name) => `移除“${name}”`,
    nearTo: (name) => `${name}附近`,
    nearFinding: '正在获取您的位置……',
    nearDenied: '本页面没有获取位置的权限。请在浏览器设置中允许，或者输入地名。',
    nearUnavailable: '设备现在无法获取位置，请输入地名。',
    nearTimeout: '获取位置的时间太长。请再试一次，或者输入地名。',
    nearInsecure: '只有网址以 https 开头的页面才能获取位置，请输入地名。',
    nearFound: (number) => `找到 ${n(number)} 个地点`,
    nearNone: '没有找到这个地点。',
    nearFailed: '地点搜索没有响应，请再试一次。',
  },
} satisfies Late<'directory'>;
