import { count } from '../../count-zh-hant.js';
import type { LateFurther } from '../../late.js';

export default {
  further: {
    captchaMissing: '請完成真人驗證',
    draftKept: '您上次還沒填完的內容已經恢復。',
    draftHint: '這些內容只存在這個裝置上。',
    draftClear: '重新填寫',
    draftAside: '您正在修改之前送出的內容。還沒填完的那一份，改完後會再出現。',
    files: '照片或文件',
    filesHint:
      'JPEG、PNG、WebP、GIF、PDF、Word 或 Excel 等文件，或純文字檔，合計最多 10 MB。我們會移除照片中的位置資訊。',
    filesAdd: '選擇檔案',
    fileWorking: '正在準備檔案…',
    fileAlt: (name) => `${name} 裡有什麼？`,
    fileRemove: (name) => `移除 ${name}`,
    fileRemoved: (name) => `已移除 ${name}。`,
    fileAdded: (name, size) => `已加入 ${name}，${size}。`,
    fileType: (name) => `無法送出 ${name}。請選擇照片、PDF 或文件。`,
    fileUnreadable: (name) => `無法讀取 ${name}。請重新選擇，或先另存成 JPEG。`,
    fileEmpty: (name) => `${name} 是空的檔案。`,
    filesTooBig: (name, limit) => `加上 ${name}，檔案就超過 ${limit}。請選少一點或小一點的檔案。`,
    filesTooMany: (number) => count(number, '最多選擇 # 個檔案。'),
  },
  errors: {
    failed: '出了點問題，內容沒有送出。您填寫的內容都還在。',
    tooLong: (label, max) => `請把「${label}」縮短到${count(max, ' # 個字以內')}`,
    number: (label) => `請在「${label}」填寫數字，例如 1000 或 1.5`,
    tooSmall: (label, min) => `請在「${label}」填寫 ${min} 或更大的數`,
    tooBig: (label, max) => `請在「${label}」填寫 ${max} 或更小的數`,
    tick: (label) => `請勾選「${label}」再繼續`,
  },
  fields: {
    fullNameMissing: '請填寫姓名',
    emailInvalid: '請填寫電子郵件地址，例如 name@example.org',
    phoneInvalid: '請填寫電話號碼，例如 02-1234-5678',
  },
} satisfies LateFurther;
