import type { EvidenceView, SignalDetailView } from '#contract'
import {
  ChartTwin,
  ControlChart,
  FunnelChart,
  named,
  PeerCourse,
  periodText,
  unitNamed,
  useSpeech,
} from '#ui'

const one = (value: number | undefined): string => (value === undefined ? '—' : value.toFixed(1))

/** 看图: course, control chart and funnel, each with its table. */
export function Charts({
  view,
  evidence,
}: {
  readonly view: SignalDetailView
  readonly evidence: EvidenceView
}) {
  const { say, language } = useSpeech()
  const { quality } = say
  const unit = unitNamed({ name: view.unitName, nameEn: view.unitNameEn }, language)
  const indicator = view.indicatorName === undefined ? '' : named(view.indicatorName, language)
  const ratio = evidence.months.some(({ numerator }) => numerator !== undefined)
  const short = (month: string): string => month.slice(2).replace('-', '.')
  const title = `${indicator} · ${unit}`
  return (
    <section>
      <div className="signal-chart-block">
        <h3>
          {quality.course} · {indicator}
        </h3>
        <PeerCourse
          title={`${quality.course} ${title}`}
          own={quality.courseOwn(unit)}
          peers={quality.coursePeers}
          suffix={ratio && view.unitOfMeasure === 'percent' ? '%' : ''}
          points={evidence.months.map(({ month, rate, peers }) => ({
            key: month,
            label: short(month),
            own: rate,
            peers,
          }))}
        />
        <ChartTwin
          label={`${quality.seeTable} · ${quality.course}`}
          columns={
            ratio
              ? [
                  quality.tableMonth,
                  quality.tableNumerator,
                  quality.tableDenominator,
                  quality.tableRate,
                  quality.tablePeers,
                ]
              : [quality.tableMonth, quality.tableValue, quality.tablePeers]
          }
          rows={evidence.months.map((at) => ({
            key: at.month,
            cells: ratio
              ? [
                  periodText(at.month, say.frame),
                  at.numerator ?? at.missing ?? '—',
                  at.denominator ?? '—',
                  one(at.rate),
                  one(at.peers),
                ]
              : [periodText(at.month, say.frame), at.value ?? at.missing ?? '—', one(at.peers)],
          }))}
        />
      </div>
      <Control view={view} control={evidence.control} title={title} short={short} />
      {evidence.funnel === undefined ? null : <Funnel view={view} funnel={evidence.funnel} title={title} />}
    </section>
  )
}

function Control({
  view,
  control,
  title,
  short,
}: {
  readonly view: SignalDetailView
  readonly control: EvidenceView['control']
  readonly title: string
  readonly short: (month: string) => string
}) {
  const { say } = useSpeech()
  const { quality } = say
  if (control === undefined) return <p className="muted">{quality.controlNone}</p>
  return (
    <div className="signal-chart-block">
      <h3>{quality.control}</h3>
      <p className="muted small">
        {control.of === 'change' ? quality.controlChange : quality.controlAmount}
        {control.few ? ` ${quality.controlFew}` : ''}
      </p>
      <ControlChart
        title={`${quality.control} ${title}`}
        legend={quality.rules}
        points={control.points.map(({ month, ...point }) => ({ ...point, key: month, label: short(month) }))}
      />
      {view.bases.length === 0 ? null : (
        <ul className="small">
          {view.bases.map((base) => (
            <li key={base.month}>{quality.basesOf(base.month, base.name, base.reason)}</li>
          ))}
        </ul>
      )}
      <ChartTwin
        label={`${quality.seeTable} · ${quality.control}`}
        columns={[
          quality.tableMonth,
          quality.tableValue,
          quality.tableMean,
          quality.tableLower,
          quality.tableUpper,
          quality.tableRule,
        ]}
        rows={control.points.map(({ month, value, limits, rules }) => ({
          key: month,
          cells: [
            periodText(month, say.frame),
            one(value),
            one(limits.mean),
            one(limits.lower),
            one(limits.upper),
            rules.map((rule) => quality.rules[rule]).join('，') || '—',
          ],
        }))}
      />
    </div>
  )
}

function Funnel({
  view,
  funnel,
  title,
}: {
  readonly view: SignalDetailView
  readonly funnel: NonNullable<EvidenceView['funnel']>
  readonly title: string
}) {
  const { say, language } = useSpeech()
  const { quality } = say
  const points = funnel.points.toSorted((a, b) => b.denominator - a.denominator)
  return (
    <div className="signal-chart-block">
      <h3>{quality.funnel}</h3>
      <p className="muted small">{quality.funnelHint(funnel.tau2.toPrecision(2))}</p>
      <FunnelChart
        title={`${quality.funnel} ${title}`}
        target={funnel.target}
        limits={funnel.limits}
        words={quality.funnelWords}
        units={funnel.points.map((point) => ({
          key: point.unit,
          name: unitNamed(point, language),
          denominator: point.denominator,
          rate: point.rate,
          outside: point.outside,
          mine: point.unit === view.unit,
        }))}
      />
      <ChartTwin
        label={`${quality.seeTable} · ${quality.funnel}`}
        columns={[quality.tableUnit, quality.tableDenominator, quality.tableRate, quality.tableOutside]}
        rows={points.map((point) => ({
          key: point.unit,
          cells: [
            unitNamed(point, language),
            point.denominator,
            `${point.rate.toFixed(1)}%`,
            point.outside ? quality.yes : '',
          ],
        }))}
      />
    </div>
  )
}
