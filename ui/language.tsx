import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { type Language, SCREENS, type Screens } from '#words'

interface Speech {
  readonly language: Language
  readonly say: Screens
  readonly speak: (language: Language) => void
}

const KEPT = 'gongcheng.language'
const Spoken = createContext<Speech | undefined>(undefined)

const kept = (): Language => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh-CN')

/** 语言: Chinese first; the reader's choice is kept in the browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, speak] = useState<Language>(kept)
  useEffect(() => {
    localStorage.setItem(KEPT, language)
    document.documentElement.lang = language
  }, [language])
  const speech = useMemo(() => ({ language, say: SCREENS[language], speak }), [language])
  return <Spoken value={speech}>{children}</Spoken>
}

/** The words of the chosen language, and the way to change it. */
export function useSpeech(): Speech {
  const speech = use(Spoken)
  if (speech === undefined) throw new Error('useSpeech is called outside LanguageProvider')
  return speech
}
