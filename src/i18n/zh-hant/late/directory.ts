import type { Late } from '../../late.js';
import { plural } from '../../plural.js';

const count = (number: number, other: string) => plural('zh-Hant', number, { other });

export default {
  directory: {
    findKind: '尋找服務類別',
    findArea: '尋找您的街道、大樓或區域',
    findValue: (facet) => `在「${facet}」裡尋找`,
    foundValues: (number) => (number ? count(number, '找到 # 項') : '沒有符合的選項'),
    responsible: (area) => `${area}的負責人`,
    withoutHint: '可以拿掉以下任何一個條件：',
    without: (label, number) => `拿掉「${label}」：${count(number, '# 項服務')}`,
    withoutWords: (words, number) => `拿掉搜尋字詞「${words}」：${count(number, '# 項服務')}`,
    didYouMean: '您是不是要找',
    correct: '建議更正資料',
    backToResults: '回到搜尋結果',
    phone: '電話',
    address: '地址',
    eligibility: '申請資格',
    ages: (from, to) =>
      from !== undefined && to !== undefined
        ? `${from} 到 ${to} 歲`
        : from !== undefined
          ? `${from} 歲以上`
          : `${to} 歲以下`,
    contact: '聯絡方式',
    how: '申請方式',
    wait: '等候時間',
    transportation: '交通方式',
    checked: (date) => `最近核對：${date}`,
    neverChecked: '不確定資料上次是什麼時候核對的。',
    notWeekly: '不是每週都有',
    ofMonth: (days) => `每月${new Intl.ListFormat('zh-Hant').format(days.map((day) => `${day}日`))}`,
    today: '今天',
    accreditations: '資格認證',
    source: '資料來源',
    loadingDetails: '正在載入詳細資料…',
    copyLink: '複製連結',
    linkCopied: '已複製連結。',
    copyAsText: '複製成文字',
    textCopied: '已複製清單。',
    notCopied: '這個瀏覽器不允許複製。',
    share: '分享',
    print: '列印',
    findPlace: '尋找其中一個地點',
    placesFound: (number) => count(number, '# 個地點'),
    savedHeading: '收藏的服務',
    savedEmpty: '還沒有收藏任何服務',
    savedEmptyHint: '按服務旁邊的「收藏」，就能在這裡再找到它。',
    savedHere: '這份清單只存在這個裝置上，別人看不到。',
    savedInMemory: '離開這一頁，清單就會消失。想保留的話，請列印或複製。',
    savedGone: (number) => count(number, '有 # 項收藏的服務已經不再刊登。'),
    savedUnsure: (number) => count(number, '有 # 項收藏的服務暫時查不到，仍會留在收藏中。'),
    savedForget: '從清單移除',
    removeSaved: (name) => `移除「${name}」`,
    nearTo: (name) => `${name}附近`,
    nearFinding: '正在查詢您的位置…',
    nearDenied: '這一頁沒有取得您位置的權限。請在瀏覽器設定中允許，或輸入地點。',
    nearUnavailable: '您的裝置現在找不到所在位置，請改為輸入地點。',
    nearTimeout: '查詢位置花了太久。請再試一次，或輸入地點。',
    nearInsecure: '只有網址開頭是 https 的頁面，才能取得您的位置。請改為輸入地點。',
    nearFound: (number) => count(number, '找到 # 個地點'),
    nearNone: '找不到這個地點。',
    nearFailed: '地點搜尋沒有回應，請再試一次。',
  },
} satisfies Late<'directory'>;
