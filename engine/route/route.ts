import type { Rational } from '../value/rational.ts'

/** 目标: a total to reach, a place to reach in its group, or the line of commendation. */
export type RouteGoal =
  | { readonly kind: 'total'; readonly total: Rational }
  | { readonly kind: 'rank'; readonly rank: number }
  | { readonly kind: 'line' }

/** 可改进的指标: how far it may go and what that costs, as the person who asks sees it. */
export interface Lever {
  readonly indicator: string
  /** 上限: the best the figure may reach, in the indicator's unit. */
  readonly ceiling: Rational
  /** 每改进一个计量单位（一个百分点、一件、一人）的代价. */
  readonly cost: Rational
}

export interface RouteAsked {
  readonly unit: string
  readonly goal: RouteGoal
  readonly levers: readonly Lever[]
  readonly budget?: Rational
  /** Last month whose figures are in, and the last one that counts for the goal (1–12): the cut-off. */
  readonly through: number
  readonly by: number
}

/** 进展: lever groups looked at so far, then plans weighed again; for whoever waits. */
export type RouteProgress =
  | { readonly stage: 'tracing'; readonly done: number; readonly of: number }
  | { readonly stage: 'solving'; readonly round: number }

/** 路线: moves that reach the goal, checked by weighing again; or what binds. */
export type Route = RouteFound | RouteBlocked

export interface RouteFound {
  readonly reached: true
  readonly before: RouteStanding
  /** As weighed again with every move made, others held as they stand. */
  readonly after: RouteStanding
  readonly cost: Rational
  readonly moves: readonly RouteMove[]
  /** Some clauses read several of the indicators together: only marked points of theirs were tried. */
  readonly coarse: boolean
  readonly closed: readonly ClosedLever[]
}

export interface RouteBlocked {
  readonly reached: false
  /** `already`: nothing needs to be done · `unranked`: the unit has no total or no rank · `veto`: it stands in the way
   * whatever the figures · `no-lever`: none may still move · `levers`: all at their best do not suffice · `budget`: they
   * would, for more money · `unverified`: no plan held when weighed again. */
  readonly because: 'already' | 'unranked' | 'veto' | 'no-lever' | 'levers' | 'budget' | 'unverified'
  readonly before: RouteStanding
  /** The best that can be reached, weighed again. */
  readonly best?: RouteStanding
  /** What each lever could add alone, the most first. */
  readonly gains: readonly { readonly indicator: string; readonly gain: Rational; readonly to: Rational }[]
  readonly closed: readonly ClosedLever[]
}

export interface RouteStanding {
  readonly total?: Rational
  readonly rank?: number
  readonly commended: boolean
}

export interface RouteMove {
  readonly indicator: string
  readonly from: Rational
  readonly to: Rational
  /** 再做多少人、件: the move of the numerator, where the figure is a quotient of counts. */
  readonly count?: Rational
  readonly cost: Rational
  /** What it adds when the moves are made one after another, the cheapest points first. */
  readonly points: Rational
}

/** 已不能改进: the figure is not there, it stands at its ceiling, or every report before the cut-off is in. */
export interface ClosedLever {
  readonly indicator: string
  readonly because: 'no-figure' | 'at-ceiling' | 'all-reported'
}
