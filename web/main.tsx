import './ask/jitless.ts'
import './frame/frame.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { tokenStyles } from '#ui'
import { App } from './app.tsx'

const styles = document.createElement('style')
styles.textContent = tokenStyles()
document.head.prepend(styles)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
