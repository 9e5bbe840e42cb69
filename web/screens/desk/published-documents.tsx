import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { downloadLetter, downloadSchemeDocument } from '#contract'
import { unitNamed, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { DocumentButton } from '../../parts/documents/document-button.tsx'
import { issuerOfPublished } from '../../parts/documents/issuer.ts'

/** 印制 of a published scheme: the scheme itself and the letter of each unit it weighs. */
export function PublishedDocuments({ scheme }: { readonly scheme: string }) {
  const { say, language } = useSpeech()
  const [chosen, setChosen] = useState('')
  const ranking = useQuery(query.ranking({ scheme }, {}))
  const units = (ranking.data?.groups ?? []).flatMap(({ standings }) => standings)
  const issuer = issuerOfPublished(scheme)
  const unit = chosen === '' ? (units[0]?.unit ?? '') : chosen
  return (
    <div className="desk-wish">
      <DocumentButton
        route={downloadSchemeDocument}
        asked={{ params: { scheme } }}
        label={say.desk.schemeDocument}
        issuer={issuer}
      />
      {units.length === 0 ? null : (
        <>
          <label>
            {say.desk.letterOf}
            <select className="desk-input" value={unit} onChange={({ target }) => setChosen(target.value)}>
              {units.map((one) => (
                <option key={one.unit} value={one.unit}>
                  {unitNamed(one, language)}
                </option>
              ))}
            </select>
          </label>
          <DocumentButton
            route={downloadLetter}
            asked={{ params: { scheme, unit } }}
            label={say.desk.letterDocument}
            issuer={issuer}
          />
        </>
      )}
    </div>
  )
}
