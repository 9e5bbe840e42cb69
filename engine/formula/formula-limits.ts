/** 公式的上限: what keeps a hostile or runaway formula from costing the reader anything. */
export const FORMULA_LIMITS = {
  /** Characters of one formula. */
  characters: 4000,
  /** Parentheses, branches and calls inside one another. */
  depth: 100,
  /** Calls of the scheme's own functions while reading one formula, inner calls included. */
  calls: 500,
  /** Nodes of the expression after inlining, every occurrence counted. */
  nodes: 20_000,
  /** Nodes one inside the other, written or inlined: what every walk over an expression must bear. */
  height: 1_000,
} as const
