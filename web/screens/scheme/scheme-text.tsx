import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ScrollX, useSpeech } from '#ui'

/** 方案文件, line by line; `#L12` marks and shows a line. */
export function SchemeText({ text }: { readonly text: string }) {
  const { say } = useSpeech()
  const { hash } = useLocation()
  const wanted = /^L\d+$/.test(hash) ? hash : undefined
  useEffect(() => {
    if (wanted !== undefined) document.getElementById(wanted)?.scrollIntoView({ block: 'center' })
  }, [wanted])
  const lines = text.replace(/\n$/, '').split('\n')
  return (
    <section>
      <h2 className="section-title">{say.scheme.textTitle}</h2>
      <ScrollX label={say.scheme.textTitle} className="yaml">
        <table>
          <tbody>
            {lines.map((line, place) => {
              const id = `L${place + 1}`
              return (
                <tr key={id} id={id} className={id === wanted ? 'yaml-wanted' : ''}>
                  <th scope="row">
                    <a href={`#${id}`}>{place + 1}</a>
                  </th>
                  <td>
                    <pre>{line}</pre>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollX>
    </section>
  )
}
