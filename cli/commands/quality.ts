import { type Signal, signalsOfMonth, targetsOf, USUAL_SETTINGS } from '#domain/quality'
import type { Fact, Indicator, Scheme, UnitRecord } from '#engine'
import { unitsInPeriod } from '#formats'
import type { Call, Command } from '../command.ts'
import { hasErrors, readFolderData } from '../folder/read-folder.ts'
import { readSchemeFile } from '../folder/read-scheme-file.ts'
import { findingsText } from '../show/findings.ts'
import { qualityText } from '../show/quality.ts'
import { jsonText } from '../show/shown-json.ts'
import { EXIT, Trouble } from '../trouble.ts'

const MONTH = /^[12]\d{3}-(0[1-9]|1[0-2])$/

/** 数据质量信号 of a folder's month. They are hints: the exit code is 0 however many there are. */
export const quality: Command = {
  arguments: [1, 1],
  options: { month: 'text', unit: 'text' },
  async run(call) {
    const [folder = ''] = call.arguments
    const [file, data] = await Promise.all([readSchemeFile(folder), readFolderData(folder)])
    const findings = [...file.findings, ...data.findings]
    const { scheme } = file
    if (scheme === undefined || hasErrors(findings)) {
      call.note(
        findingsText(
          findings.filter(({ severity }) => severity === 'error'),
          call.language,
          call.words,
        ),
      )
      return EXIT.findings
    }
    const month = monthOf(call, data.facts)
    const units = unitsInPeriod(data.rows, month)
    const found = signalsOfMonth({
      indicators: asReported(scheme, data.facts, units),
      checks: scheme.checks ?? [],
      targets: targetsOf(scheme),
      units,
      facts: data.facts,
      handedIn: [],
      month,
      isDue: true,
      settings: USUAL_SETTINGS,
    })
    const within = call.text('unit')
    const signals = within === undefined ? found.signals : below(found.signals, units, within)
    call.say(
      call.json
        ? jsonText({ ...found, signals })
        : qualityText({ ...found, signals }, { units, scheme }, call.language, call.words),
    )
    return EXIT.done
  },
}

function monthOf(call: Call, facts: readonly Fact[]): string {
  const asked = call.text('month')
  if (asked !== undefined && !MONTH.test(asked))
    throw new Trouble(EXIT.usage, ({ trouble }) => trouble['choice-unknown']('--month', asked, '2017-11'))
  const months = facts.flatMap(({ period }) => (MONTH.test(period) ? [period] : [])).sort()
  const last = months.at(-1)
  if (last === undefined) throw new Trouble(EXIT.findings, ({ quality: words }) => words.none)
  return asked ?? last
}

/** A folder may hold the sums of a level above the one that reports; then that level's figures are looked at. */
function asReported(
  scheme: Scheme,
  facts: readonly Fact[],
  units: readonly UnitRecord[],
): readonly Indicator[] {
  const levels = new Map(units.map(({ code, level }) => [code, level]))
  const reported = new Set(facts.map(({ indicator, unit }) => `${indicator} ${levels.get(unit)}`))
  return scheme.indicators.map((indicator) =>
    reported.has(`${indicator.id} ${indicator.reportedBy}`)
      ? indicator
      : { ...indicator, reportedBy: scheme.level },
  )
}

function below(signals: readonly Signal[], units: readonly UnitRecord[], top: string): readonly Signal[] {
  const parents = new Map(units.map(({ code, parent }) => [code, parent]))
  const isBelow = (unit: string): boolean => {
    for (let at: string | undefined = unit; at !== undefined; at = parents.get(at))
      if (at === top) return true
    return false
  }
  return signals.filter(({ unit }) => isBelow(unit))
}
