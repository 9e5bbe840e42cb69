import { useSpeech } from '#ui'

/** 中文 / English: names the other language in that language. */
export function LanguageSwitch() {
  const { say, language, speak } = useSpeech()
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <button type="button" className="plain head-link" lang={other} onClick={() => speak(other)}>
      {say.frame.otherLanguage}
    </button>
  )
}
