import { accept, type Decision, refuse } from '#domain/decision'

/** 数的写法: a value, a quotient's parts, or the name of its absence. Decimal texts. */
export interface FigureParts {
  readonly value?: string
  readonly numerator?: string
  readonly denominator?: string
  readonly missing?: string
}

/** 更正记录: what happened to a request after it was made. */
export const CORRECTION_EVENT_KINDS = ['approved', 'refused', 'withdrawn'] as const
export type CorrectionEventKind = (typeof CORRECTION_EVENT_KINDS)[number]

/** 更正: a request to change a figure of a closed month, written beside the record in force it starts from. */
export interface Correction {
  /** Path of the unit whose figure it is. */
  readonly path: string
  /** Version in force when it was asked for; 0 where nothing was ever reported. */
  readonly version: number
  readonly requestedBy: string
  /** The unit that asked. */
  readonly requestedPath: string
  /** Path of the office that closed the month: it alone answers. */
  readonly office: string
  readonly settled?: { readonly kind: CorrectionEventKind; readonly name: string; readonly at: string }
}

export type CorrectionStage = 'open' | CorrectionEventKind

export const correctionStage = ({ settled }: Pick<Correction, 'settled'>): CorrectionStage =>
  settled?.kind ?? 'open'

export interface CorrectionRequest {
  /** The version in force the person started from. */
  readonly version: number
  readonly after: FigureParts
  readonly reason: string
}

export interface FigureInForce {
  readonly version: number
  readonly parts: FigureParts
  readonly monthClosed: boolean
  /** Whether another request for the same figure waits. */
  readonly waiting: boolean
}

export type RequestRefusal =
  | 'correction.month-open'
  | 'correction.waiting'
  | 'correction.changed-meanwhile'
  | 'correction.same-figure'
  | 'review.reason-missing'

const plain = (text: string | undefined): string =>
  text === undefined ? '' : text.includes('.') ? text.replace(/\.?0+$/, '') : text

export const sameFigure = (one: FigureParts, other: FigureParts): boolean =>
  plain(one.value) === plain(other.value) &&
  plain(one.numerator) === plain(other.numerator) &&
  plain(one.denominator) === plain(other.denominator) &&
  one.missing === other.missing

/**
 * 申请更正: always from the record in force, never from one that was refused. While a month is open there is a shorter
 * way: recall, or ask for the report.
 */
export function requestCorrection(
  figure: FigureInForce,
  { version, after, reason }: CorrectionRequest,
): Decision<{ readonly reason: string }, RequestRefusal> {
  if (!figure.monthClosed) return refuse('correction.month-open')
  if (figure.waiting) return refuse('correction.waiting')
  if (version !== figure.version)
    return refuse('correction.changed-meanwhile', { version: String(figure.version) })
  if (reason.trim() === '') return refuse('review.reason-missing')
  if (sameFigure(figure.parts, after)) return refuse('correction.same-figure')
  return accept({ reason: reason.trim() })
}

export type SettleRefusal =
  | 'correction.settled'
  | 'correction.own-request'
  | 'correction.not-above'
  | 'correction.not-your-request'
  | 'correction.overtaken'
  | 'review.reason-missing'

/**
 * 批复更正: by the office that closed the month and never by who asked; the figure written is the one requested, word for word, so that a
 * superior says yes or no and enters nothing. Withdrawing is the requesting unit's alone.
 */
export function settleCorrection(
  correction: Correction,
  command: { readonly kind: CorrectionEventKind; readonly reason?: string; readonly versionInForce: number },
  actor: { readonly account: string; readonly path: string },
): Decision<{ readonly kind: CorrectionEventKind; readonly reason?: string }, SettleRefusal> {
  const { settled } = correction
  if (settled !== undefined)
    return refuse('correction.settled', { kind: settled.kind, name: settled.name, at: settled.at })
  const reason = command.reason?.trim() ?? ''
  const said = { kind: command.kind, ...(reason === '' ? {} : { reason }) }
  if (command.kind === 'withdrawn')
    return actor.path === correction.requestedPath ? accept(said) : refuse('correction.not-your-request')
  if (actor.account === correction.requestedBy) return refuse('correction.own-request')
  if (actor.path !== correction.office || actor.path === correction.requestedPath)
    return refuse('correction.not-above')
  if (command.kind === 'refused' && reason === '') return refuse('review.reason-missing')
  if (command.kind === 'approved' && command.versionInForce !== correction.version)
    return refuse('correction.overtaken', { version: String(command.versionInForce) })
  return accept(said)
}
