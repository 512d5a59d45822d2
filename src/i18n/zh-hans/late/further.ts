import { n } from '../../count-zh-hans.js';
import type { LateErrors } from '../../late.js';
import type { Messages } from '../../messages.js';

export default {
  further: {
    captchaMissing: '请完成真人验证',
    draftKept: '您上次未填完的内容已恢复。',
    draftHint: '内容只保存在本设备上。',
    draftClear: '重新填写',
    draftAside: '您正在修改之前提交的内容。您刚才未填完的内容稍后会恢复。',
    files: '照片或文件',
    filesHint: 'JPEG、PNG、WebP、GIF、PDF、办公文档或文本，合计不超过 10 MB。照片中的位置信息会被去除。',
    filesAdd: '选择文件',
    fileWorking: '正在处理文件…',
    fileAlt: (name) => `${name} 里是什么？`,
    fileRemove: (name) => `移除 ${name}`,
    fileRemoved: (name) => `已移除 ${name}。`,
    fileAdded: (name, size) => `已添加 ${name}，${size}。`,
    fileType: (name) => `${name} 的类型不能发送。请选择照片、PDF 或文档。`,
    fileUnreadable: (name) => `${name} 无法读取。请重新选择，或先另存为 JPEG。`,
    fileEmpty: (name) => `${name} 是空文件。`,
    filesTooBig: (name, limit) => `加上 ${name} 后文件超过 ${limit}。请少选几个或选小一些的。`,
    filesTooMany: (count) => `最多选择 ${count} 个文件。`,
  },
  errors: {
    tooLong: (label, max) => `“${label}”太长，最多 ${n(max)} 个字`,
    number: (label) => `“${label}”只能填写数字，例如 1000 或 1.5`,
    tooSmall: (label, min) => `“${label}”不能小于 ${min}`,
    tooBig: (label, max) => `“${label}”不能大于 ${max}`,
    tick: (label) => `请先勾选“${label}”`,
  },
} satisfies Pick<Messages, 'further'> & { errors: LateErrors };
