// Signs of radicals that stand for whole characters in the text of some PDF; source: Unicode 14.0,
// EquivalentUnifiedIdeograph.txt, U+2E80 to U+2EFF. The others, U+2F00 to U+2FD5, are those of NFKC.

const SIGNS = [...(
  "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩" +
  "⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑" +
  "⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳"
)];
const CHARACTERS = [...(
  "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王" +
  "𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長" +
  "镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
)];
const RADICALS = new Map(SIGNS.map((sign, at) => [sign, CHARACTERS[at]!]));

/** A text with the characters that signs of radicals stand for. */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2eff\u2f00-\u2fd5]/g, (sign) => RADICALS.get(sign) ?? sign.normalize("NFKC"));
