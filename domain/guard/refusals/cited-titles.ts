const TITLE = /《([^《》]{1,80})》/g

/** A rule may name its law; a list or a form of persons between title marks is none. */
const OF_A_LAW =
  /(?:法|条例|决定|办法|规定|意见|通知|方案|规范|纲要|公约|批复|细则)(?:[（(][^（）()]{0,20}[）)])?$/
const ABOUT_PERSONS = /名单|台账|登记表|考核|任务|指标|率/

/** The subjects a title of a law may speak of. Everything else between title marks is read like any text. */
const SUBJECTS = /[二三多两]孩|计划生育|优化生育|生育|婚姻|出生|妊娠|流产|引产|胎儿性别|避孕|节育/g

/** 援引的法规名称: a law cited by its title, with what the title alone may say taken out of it. */
export const citedTitlesApart = (text: string): string =>
  text.includes('《')
    ? text.replace(TITLE, (whole, title: string) =>
        OF_A_LAW.test(title) && !ABOUT_PERSONS.test(title) ? whole.replace(SUBJECTS, '') : whole,
      )
    : text
