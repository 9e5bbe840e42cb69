import type { Unit } from '../value/unit.ts'
import type { ClauseKey } from './clause-key.ts'
import type { FieldDepends, FieldNeed, KindField } from './kind.ts'
import { PARTIALS } from './partial-step.ts'

/** 写键的说明: a field of each type; a field that is not told its need must be there. */
type Need = FieldNeed | undefined

export const valueField = (key: ClauseKey, units?: readonly Unit[], need: Need = 'mandatory'): KindField => ({
  key,
  type: 'value',
  need,
  byClass: true,
  ...(units !== undefined && { units }),
})

export const conditionField = (key: ClauseKey, need: Need = 'mandatory'): KindField => ({
  key,
  type: 'condition',
  need,
  unit: 'truth',
  byClass: true,
})

export const targetField = (key: ClauseKey, need: Need = 'mandatory'): KindField => ({
  key,
  type: 'target',
  need,
  unit: 'of-value',
  byClass: true,
})

export const amountField = (
  key: ClauseKey,
  unit: NonNullable<KindField['unit']> = 'score',
  need: Need = 'mandatory',
): KindField => ({ key, type: 'amount', need, unit, byClass: true })

export const choiceField = (
  key: ClauseKey,
  choices: readonly string[],
  need: Need = 'mandatory',
): KindField => ({ key, type: 'choice', need, choices })

export const partsField = (
  key: ClauseKey,
  parts: readonly KindField[],
  need: Need = 'mandatory',
): KindField => ({
  key,
  type: 'parts',
  need,
  parts,
})

export const NAME: KindField = { key: 'name', type: 'names', need: 'optional' }

/** Needed only where the value is not an indicator, which has its own direction. */
export const betterField = (need: Need = 'optional'): KindField =>
  choiceField('better', ['higher', 'lower'], need)

export const OVER: KindField = choiceField('over', ['class', 'all'])

/** 扣完为止或可负分. */
export const floorFields = (where: FieldDepends = {}): readonly KindField[] => [
  amountField('floor', 'score', { oneOf: 'floor', ...where }),
  choiceField('below-zero', ['allowed'], { oneOf: 'floor', ...where }),
]

export const SUB_CAP: KindField = amountField('cap', 'score', 'optional')

export const BELOW_ZERO: KindField = choiceField('below-zero', ['allowed'], 'optional')

export const partialField = (need: Need = 'mandatory'): KindField => choiceField('partial', PARTIALS, need)

/** An amount of points, or a formula that gives points. */
export const scoreField = (key: ClauseKey, need: Need = 'mandatory'): KindField => ({
  ...targetField(key, need),
  unit: 'score',
})

/** The largest points or the word `none`. */
export const CAP: KindField = { ...amountField('cap'), words: ['none'] }

/** 每步价: step, price, what a part of a step costs, and where it ends. */
export const STEP_PRICE: readonly KindField[] = [
  amountField('step', 'of-difference'),
  amountField('deduct'),
  partialField(),
  SUB_CAP,
  ...floorFields(),
]

export const bandsField = (need: Need = 'mandatory', unit: 'of-value' | 'number' = 'of-value'): KindField =>
  partsField(
    'bands',
    [amountField('from', unit, 'optional'), amountField('to', unit, 'optional'), amountField('points')],
    need,
  )

const UNDER: KindField = { key: 'under', type: 'text', need: 'optional' }

export const eventsField = (price: 'deduct' | 'points'): KindField =>
  partsField('events', [
    valueField('count'),
    amountField(price, 'score', { oneOf: 'price' }),
    { key: 'in-turn', type: 'amounts', need: { oneOf: 'price' }, unit: 'score', byClass: true },
    amountField('beyond', 'score', { with: 'in-turn' }),
    amountField('per', 'of-value', 'optional'),
    partialField('optional'),
    SUB_CAP,
    UNDER,
    NAME,
  ])

/** 几种情形合计的上限, from the outermost down. */
export const subCapsField: KindField = partsField(
  'sub-caps',
  [{ key: 'sub-cap', type: 'text', need: 'mandatory' }, amountField('cap'), UNDER, NAME],
  'optional',
)
