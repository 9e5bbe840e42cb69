import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App as AntdApp, ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import { antdTheme, ExactnessProvider, LanguageProvider, useSpeech } from '#ui'
import { queryClient } from './ask/query-client.ts'
import { router } from './router.ts'

/** 网页: language, theme and figures around the routes. */
export function App() {
  return (
    <LanguageProvider>
      <ExactnessProvider>
        <QueryClientProvider client={queryClient}>
          <Themed />
        </QueryClientProvider>
      </ExactnessProvider>
    </LanguageProvider>
  )
}

function Themed() {
  const { language } = useSpeech()
  return (
    <ConfigProvider
      theme={antdTheme}
      locale={language === 'en' ? en : zh}
      button={{ autoInsertSpace: false }}
    >
      <AntdApp>
        <RouterProvider router={router} />
      </AntdApp>
    </ConfigProvider>
  )
}
