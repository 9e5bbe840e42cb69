import { InputNumber, Slider, Switch } from 'antd'
import { displayText, exactText, isMissing, parseDecimal, type Rational, subtract } from '#engine'
import { named, useSpeech } from '#ui'
import { formatValue } from '#words'
import { type Knob, numeratorOf } from './knobs.ts'

/** Units whose amounts may lie below nothing. */
const BELOW_ZERO: ReadonlySet<string> = new Set(['number', 'score', 'yuan', 'percentage-point'])
/** Places a figure is written with beside its slider. */
const PLACES = 2

/** 一个设想的数: slider, field, what stands now, how many more persons or cases that would be. */
export function KnobRow({
  knob,
  text,
  onChange,
}: {
  readonly knob: Knob
  /** Decimal text; undefined: as it stands. */
  readonly text: string | undefined
  readonly onChange: (text: string | undefined) => void
}) {
  const { say, language } = useSpeech()
  const { indicator, value, counts, low, high, step } = knob
  const words = say.whatIf
  const [kind = '', n = ''] = knob.when.split(':')
  const part = kind in words.whens ? ` · ${words.whens[kind as keyof typeof words.whens](n)}` : ''
  const name = `${named(indicator.name, language)}${part}`
  const stands = isMissing(value) ? undefined : value
  const shown = text ?? (stands === undefined ? undefined : plain(stands))
  const number = shown === undefined ? undefined : Number(shown)
  const unit = formatValue({ exact: '2', unit: indicator.unit }, language).replace(/^2/, '').trim()
  return (
    <div className={text === undefined ? 'knob' : 'knob knob-set'}>
      <div className="knob-name">
        {name}{' '}
        <span className="muted small">{indicator.better === 'higher' ? words.higher : words.lower}</span>
      </div>
      {indicator.unit === 'truth' ? (
        <Switch
          aria-label={words.fieldOf(name)}
          checked={number === 1}
          checkedChildren={say.frame.yes}
          unCheckedChildren={say.frame.no}
          onChange={(on) => onChange(on ? '1' : '0')}
        />
      ) : (
        <>
          <Slider
            className="knob-slider no-print"
            ariaLabelForHandle={words.sliderOf(name)}
            min={low}
            max={Math.max(high, number ?? 0)}
            step={step}
            value={number ?? low}
            tooltip={{ open: false }}
            onChange={(at) => onChange(at.toFixed(step < 1 ? 1 : 0))}
          />
          <span className="knob-field">
            <InputNumber<string>
              stringMode
              aria-label={words.fieldOf(name)}
              {...(BELOW_ZERO.has(indicator.unit) ? {} : { min: '0' })}
              {...(shown === undefined ? {} : { value: shown })}
              step={String(step)}
              onChange={(said) => onChange(said === null || said === '' ? undefined : usable(String(said)))}
            />
            <span className="knob-unit">{unit}</span>
          </span>
        </>
      )}
      <div className="knob-now small muted">
        {stands === undefined ? (
          words.noFigure
        ) : (
          <>
            {words.now(
              formatValue({ exact: exactText(stands), unit: indicator.unit }, language, digitsOf(stands)),
            )}
            {counts === undefined
              ? null
              : `（${words.ofCounts(plain(counts.numerator), plain(counts.denominator))}）`}
          </>
        )}
        <More knob={knob} text={text} />
      </div>
    </div>
  )
}

/** 还要做多少: the whole persons or cases by which the numerator would move. */
function More({ knob, text }: { readonly knob: Knob; readonly text: string | undefined }) {
  const { say, language } = useSpeech()
  const { counts, indicator } = knob
  const value = text === undefined ? undefined : parseDecimal(text)
  const numerator = value === undefined ? undefined : numeratorOf(knob, value)
  if (counts === undefined || numerator === undefined || indicator.ratio === undefined) return null
  const by = subtract(numerator, counts.numerator)
  const whole = displayText(by, 0, by.n > 0n ? 'ceil' : 'floor')
  return (
    <span className="knob-more">
      {say.whatIf.more(
        named(indicator.ratio.numerator, language),
        by.n > 0n ? `+${whole}` : whole.replace('-', '−'),
      )}
    </span>
  )
}

const digitsOf = (value: Rational): { readonly digits?: number } => (value.d === 1n ? {} : { digits: PLACES })

/** A decimal to show in a field: whole numbers whole, others rounded for reading. */
const plain = (value: Rational): string =>
  value.d === 1n ? exactText(value) : displayText(value, PLACES, 'half-up')

const usable = (text: string): string | undefined => (parseDecimal(text) === undefined ? undefined : text)
