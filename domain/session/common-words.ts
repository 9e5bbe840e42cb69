/**
 * 常见口令词: what the lists of stolen passwords are made of, in Latin letters and pinyin. A password that is nothing but
 * these, digits and repetition is guessed in the first minutes, however long it is.
 */
export const COMMON_WORDS: readonly string[] = `
password passwort passw0rd pass word admin administrator root user guest test tester demo login welcome hello master
manager system server service super secret private public default change changeme letmein access account enter open
internet computer network windows linux android iphone apple google microsoft facebook yahoo qq weixin wechat alipay
taobao baidu tencent huawei xiaomi oppo vivo samsung dragon monkey tiger lion panda eagle shadow sunshine princess
prince queen king angel devil heaven god jesus christ love lovely lover iloveyou ilove you loveme forever friend
friends family mother father mama papa baby honey sweet sugar cookie chocolate coffee banana orange cherry flower
summer winter spring autumn monday sunday january december football baseball basketball soccer hockey golf tennis
superman batman spiderman pokemon naruto starwars matrix ninja samurai warrior hunter ranger killer thunder
lightning storm freedom liberty peace happy lucky money dollar gold silver diamond crystal purple yellow green
black white blue red michael jordan daniel thomas robert george charlie andrew joshua matthew jessica jennifer
michelle ashley nicole amanda trustno trust nobody whatever anything nothing something everything never always
china chinese beijing shanghai guangzhou shenzhen hangzhou chengdu wuhan nanjing zhongguo zhonghua renmin gongan
zhengfu weisheng jiankang jihua kaohe kaoping pingfen mima koulin denglu guanli guanliyuan yonghu zhanghao woaini
woaiwojia wo ai ni wode nihao laopo laogong baobao beibei dabao xiaobao mama baba gege jiejie didi meimei laoshi
xuesheng tongxue pengyou zhang wang li zhao liu chen yang huang zhou wu xu sun ma zhu hu guo he lin gao luo
xiaoming xiaohong aini taiyang yueliang xingxing tiankong dahai gaoshan longteng facai gongxi xinnian kuaile
shengri zhufu pingan shunli chenggong jiayou fendou nuli meili xingfu tianxia diyi
qwerty qwertyuiop asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qazwsxedc qwer qweasd qweasdzxc asd qwe zxc qaz
wsx edc rfv tgb yhn ujm abc abcd abcde abcdef abcdefg abcdefgh aaa bbb xxx zzz
`
  .trim()
  .split(/\s+/)
