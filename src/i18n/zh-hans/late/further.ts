import { n } from '../../count-zh-hans.js';
import type { LateFurther } from '../../late.js';

export default {
  further: {
    captchaMissing: '请完成真人验证',
    draftKept: '您上次未填完的内容已恢复。',
    draftHint: '内容只保存在本设备上。',
    draftClear: '重新填写',
    draftAside: '您正在修改之前提交的内容。刚才没填完的那一份，改完后会再出现。',
    files: '照片或文件',
    filesHint: 'JPEG、PNG、WebP、GIF、PDF、办公文档或文本，合计不超过 10 MB。我们会去除照片中的位置信息。',
    filesAdd: '选择文件',
    fileWorking: '正在处理文件…',
    fileAlt: (name) => `${name} 里是什么？`,
    fileRemove: (name) => `移除 ${name}`,
    fileRemoved: (name) => `已移除 ${name}。`,
    fileAdded: (name, size) => `已添加 ${name}，${size}。`,
    fileType: (name) => `无法发送 ${name}。请选择照片、PDF 或文档。`,
    fileUnreadable: (name) => `无法读取 ${name}。请重新选择，或先另存为 JPEG。`,
    fileEmpty: (name) => `${name} 是空文件。`,
    filesTooBig: (name, limit) => `加上 ${name}，文件就超过 ${limit}。请选少一些或小一些的文件。`,
    filesTooMany: (count) => `最多选择 ${count} 个文件。`,
  },
  errors: {
    failed: '出了点问题，内容没有发出。您填写的内容都还在。',
    tooLong: (label, max) => `请把“${label}”缩短到 ${n(max)} 个字以内`,
    number: (label) => `请在“${label}”中填写数字，例如 1000 或 1.5`,
    tooSmall: (label, min) => `请在“${label}”中填写 ${min} 或更大的数`,
    tooBig: (label, max) => `请在“${label}”中填写 ${max} 或更小的数`,
    tick: (label) => `请勾选“${label}”再继续`,
  },
  fields: {
    fullNameMissing: '请填写姓名',
    emailInvalid: '请填写电子邮箱，例如 name@example.org',
    phoneInvalid: '请填写电话号码，例如 139 5550 2001',
  },
} satisfies LateFurther;
