/** Traditional and variant characters of the terms, each before what it is read as. */
const TRADITIONAL =
  '計计 㛰婚 劃划 畫画 產产 産产 環环 節节 紮扎 紥扎 結结 墮堕 懷怀 婦妇 檢检 處处 數数 證证 証证 養养 費费 撫抚 違违 補补 標标 務务 備备 願愿 術术 輸输 兩两 雙双 間间 終终 簽签 籤签 攝摄 錄录 軌轨 跡迹 蹟迹 蹤踪 時时 長长 線线 個个 評评 績绩 員员 幹干 隊队 懲惩 罰罚 開开 絕绝 藥药 獨独 優优 誕诞 嬰婴 離离 報报 訪访 戶户 點点 積积 網网 臉脸 識识 別别 動动 態态 問问 責责 狀状 領领 導导 讚赞 贊赞 轉转 發发 學学 習习 齡龄 齢龄 對对 應应 會会 傳传 實实 圖图 視视 頻频 錄录 陸陆 錢钱 單单 親亲 過过 圍围 欄栏 醫医 專专 護护 職职 調调 辭辞 題题 與与 鉤钩 鈎钩 資资 黨党 姙妊 經经 総总 總总 無无 準准 搶抢 週周 衛卫 衞卫 機机 構构 關关 書书 彙汇 宮宫 爲为 為为 増增 當当 現现 場场 緯纬 飛飞 團团 華华 漢汉 區区 縣县 鄉乡 鎮镇 貳二 贰二 弐二 參三 叄三 叁三'

/** Letters of other scripts that look Latin, and letters that only look different. */
const ALIKE =
  'аa еe оo рp сc уy хx іi ѕs јj ԁd һh ԛq ԝw αa οo ρp νv τt ιi κk υu ıi ſs ßss øo łl đd ħh ŧt ɡg ʏy'

const PICTURES: readonly (readonly [string, string])[] = [
  ['🤰', '怀孕'],
  ['🫃', '怀孕'],
  ['🫄', '怀孕'],
  ['💒', '婚'],
  ['〇', '0'],
]

const pairs = (line: string): readonly (readonly [string, string])[] =>
  line.split(' ').map((pair) => {
    const [from = '', ...to] = pair
    return [from, to.join('')]
  })

/** 同一个字: a lower-cased character → what it counts as. */
export const FOLDED: ReadonlyMap<string, string> = new Map([
  ...pairs(TRADITIONAL),
  ...pairs(ALIKE),
  ...PICTURES,
])
