/** The kanji as they were written before the reform of 1946 (會, 國, 證), which some still use, or use to be overlooked. */

/** The old form and the one of today. */
const PAIRS = `
  乘乗 亂乱 亞亜 佛仏 來来 倂併 假仮 傳伝 僞偽 價価 儉倹 兒児 兩両 剩剰 劍剣 劑剤 勞労 勳勲 勵励 勸勧 區区 卷巻 參参 單単 嚴厳 囑嘱 圈圏 國国 圍囲 圓円 圖図 團団
  增増 墮堕 壓圧 壘塁 壞壊 壤壌 壯壮 壹壱 壽寿 奬奨 孃嬢 學学 寢寝 實実 寫写 寶宝 將将 專専 對対 屆届 屬属 峯峰 峽峡 嶋島 嶽岳 巢巣 帶帯 廢廃 廣広 廳庁 强強 彈弾
  彌弥 徑径 從従 徵徴 德徳 恆恒 惠恵 惡悪 惱悩 愼慎 慘惨 應応 懷懐 戀恋 戰戦 戲戯 拂払 拔抜 拜拝 插挿 揭掲 搖揺 搜捜 擇択 擊撃 擔担 據拠 擧挙 擴拡 攝摂 收収 效効
  敍叙 敕勅 數数 斷断 晝昼 曆暦 曉暁 會会 條条 棧桟 榮栄 樂楽 樞枢 樣様 檢検 櫻桜 權権 歐欧 歡歓 歷歴 歸帰 殘残 殼殻 毆殴 每毎 氣気 沒没 涉渉 淚涙 淨浄 淺浅 溪渓
  溫温 滯滞 滿満 潛潜 澁渋 澤沢 濕湿 濟済 濱浜 瀧滝 瀨瀬 灣湾 燈灯 燒焼 營営 爐炉 爭争 爲為 犧犠 狀状 狹狭 獨独 獵猟 獸獣 獻献 瓣弁 甁瓶 畫画 當当 疊畳 癡痴 發発
  盜盗 盡尽 眞真 碎砕 祕秘 禪禅 禮礼 稱称 稻稲 穗穂 穩穏 竊窃 竝並 粹粋 絲糸 經経 綠緑 縣県 縱縦 總総 繩縄 繪絵 繼継 續続 纖繊 聰聡 聲声 聽聴 肅粛 腦脳 膽胆 臟臓
  臺台 與与 舊旧 莊荘 莖茎 萬万 藏蔵 藝芸 藥薬 處処 虛虚 號号 螢蛍 蟲虫 蠻蛮 衞衛 裝装 襃褒 覺覚 覽覧 觀観 觸触 謠謡 證証 譯訳 譽誉 讀読 變変 讓譲 豐豊 豫予 貳弐
  賣売 賴頼 贊賛 踐践 輕軽 轉転 辨弁 辭辞 辯弁 遞逓 遲遅 邉辺 邊辺 郞郎 醉酔 醫医 釀醸 釋釈 錄録 錢銭 鍊錬 鎭鎮 鐵鉄 鑄鋳 鑛鉱 關関 陷陥 隨随 險険 隱隠 隸隷 雙双
  雜雑 霸覇 靈霊 靜静 顏顔 顯顕 飜翻 餘余 餠餅 馱駄 騷騒 驅駆 驗験 驛駅 髓髄 體体 髙高 髮髪 鬪闘 鷄鶏 鹽塩 麥麦 黑黒 默黙 點点 齊斉 齋斎 齒歯 齡齢 龍竜 龜亀 﨑崎
`;

const TODAY: ReadonlyMap<string, string> = new Map(
  PAIRS.trim()
    .split(/\s+/)
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** A single kanji as it is written today; anything else as it is. */
export const todaysKanji = (character: string): string => TODAY.get(character) ?? character;
