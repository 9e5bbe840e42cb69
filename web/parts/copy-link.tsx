import { App, Button } from 'antd'
import { useSpeech } from '#ui'

/** 复制链接 to exactly what is shown; where the browser keeps the clipboard shut, the address bar still has it. */
export function CopyLink() {
  const { say } = useSpeech()
  const { message } = App.useApp()
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      void message.success(say.frame.linkCopied)
    } catch {
      void message.info(window.location.href)
    }
  }
  return <Button onClick={() => void copy()}>{say.frame.copyLink}</Button>
}
