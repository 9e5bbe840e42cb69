import type { FindingFacts, SaysFinding } from '../../finding-says.ts'
import { forClass, key, near, oneOf, unit } from './phrases.ts'

const edge = (text: string | undefined): string => (text ? text : 'any')
const stretch = (from: string | undefined, to: string | undefined): string => `[${edge(from)}, ${edge(to)})`
const band = (f: FindingFacts): string => stretch(f.from, f.to)

/** Findings about clauses. */
export const clauseFindings = {
  'clause.kind-unknown': (f) => ({
    what: `There is no clause kind "${f.kind}".${near(f)}`,
    why: 'It cannot be computed.',
    mend: `Known: ${f.known}.`,
  }),
  'clause.value-unit': (f) => ({
    what: `${key(f)} should be ${(f.wanted ?? '').split(' | ').map(unit).join(' or ')}, but is ${unit(f.found)}.`,
    why: 'This kind of clause cannot score another unit.',
    mend:
      f.wanted?.includes('score') && f.found === 'percent'
        ? 'Divide the percentage first: 5 score * (rate / 100%).'
        : 'Use another indicator or another kind.',
  }),
  'clause.not-positive': (f) => ({
    what: `${key(f)} is ${f.value}; it should be above zero.`,
    why: 'A step of zero cannot be divided by.',
    mend: 'Write a positive number.',
  }),
  'clause.negative': (f) => ({
    what: `${key(f)} is negative: ${f.value}.`,
    why: 'Deductions, additions and caps are written as positive numbers.',
    mend: 'Write zero or more.',
  }),
  'clause.floor-left-out': () => ({
    what: 'It is left open how far may be deducted.',
    why: '"Until nothing is left" and "below zero" differ, and there is no default.',
    mend: 'Write "floor: 0", or "below-zero: allowed".',
  }),
  'clause.floor-twice': () => ({
    what: 'Both floor and below-zero are written.',
    why: 'They contradict one another.',
    mend: 'Keep one.',
  }),
  'clause.floor-above-full': (f) => ({
    what: `The floor ${f.floor} is above full marks ${f.full}${forClass(f)}.`,
    why: 'Everyone would get more than full marks.',
    mend: 'Correct floor.',
  }),
  'clause.cap-above-full': (f) => ({
    what: `The cap ${f.cap} is above full marks ${f.full}${forClass(f)}.`,
    why: 'Such a cap has no effect.',
    mend: 'Correct cap or points.',
  }),
  'clause.cap-unneeded': () => ({
    what: 'There is a cap although nothing above the target is rewarded.',
    why: 'A cap only has a meaning with over-target: rewarded.',
    mend: 'Delete cap, or write "over-target: rewarded".',
  }),
  'clause.better-contradicts': (f) => ({
    what: `Indicator "${f.indicator}" says ${f.own}, this clause says ${f.written}.`,
    why: 'One indicator cannot be better both ways.',
    mend: 'Delete better here, or correct the indicator.',
  }),
  'clause.partial-left-out': (f) => ({
    what: 'What less than a whole portion counts for (partial) is left open.',
    why: 'One point for every 2 cases: do 3 cases cost 1, 1.5 or 2? There is no default.',
    mend: `Write "partial: …", one of: ${oneOf(f.allowed)}.`,
  }),
  'clause.target-zero': (f) => ({
    what: `${key(f)} is zero${forClass(f)}.`,
    why: 'Nothing can be divided by zero.',
    mend: 'Write another target, or say with zero-at where zero points stand.',
  }),
  'clause.cut-offs-equal': (f) => ({
    what: `Full marks and zero both stand at ${f.target}${forClass(f)}.`,
    why: 'There is no distance to be proportional to.',
    mend: 'Correct one, or use all-or-nothing.',
  }),
  'clause.cut-offs-backwards': (f) => ({
    what: `Full marks at ${f.target} and zero at ${f['zero-at']} run against the indicator (${f.better})${forClass(f)}.`,
    why: 'The worse would get more; they are probably exchanged.',
    mend: "Exchange them, or correct the indicator's better.",
  }),
  'clause.zero-at-needed': () => ({
    what: 'Where lower is better and more than the target is rewarded, zero-at is needed.',
    why: 'At a value of zero, target ÷ value has no meaning.',
    mend: 'Write zero-at, or "over-target: capped".',
  }),
  'clause.lines-do-not-add-up': (f) => ({
    what: `The lines add up to ${f.sum}, full marks are ${f.full}${forClass(f)}.`,
    why: 'Full marks would be out of reach or exceeded.',
    mend: 'Correct the points of the lines or of the item.',
  }),
  'clause.line-needs-credit': (f) => ({
    what: `The value of this line is ${unit(f.unit)}, and how it earns points is left open.`,
    why: 'Only yes or no earns points by itself.',
    mend: 'Write credit (points per level) or each (points per one).',
  }),
  'clause.credit-twice': () => ({
    what: 'A line has both credit and each.',
    why: 'There can be only one way to earn points.',
    mend: 'Keep one.',
  }),
  'clause.credit-unneeded': () => ({
    what: 'A yes-or-no line needs no credit.',
    why: 'Yes is all its points, no is none.',
    mend: 'Delete credit or each.',
  }),
  'clause.credit-not-points': (f) => ({
    what: `The best level earns ${f.most}, the line is worth ${f.points}${forClass(f)}.`,
    why: 'Full marks would be out of reach or exceeded.',
    mend: 'Correct credit or points.',
  }),
  'clause.credit-levels-mixed': () => ({
    what: 'Some levels are numbers, some are words.',
    why: 'Words count 0, 1, 2 … in order, numbers are themselves; they do not mix.',
    mend: 'Use numbers only, or words only.',
  }),
  'clause.band-empty': (f) => ({
    what: `The band ${band(f)} is empty${forClass(f)}.`,
    why: 'It does not begin below its end, so nothing falls into it.',
    mend: 'Correct from or to.',
  }),
  'clause.bands-overlap': (f) => ({
    what: `Bands overlap: ${stretch(f.to, f.from)} belongs to two${forClass(f)}.`,
    why: 'One value would have two scores.',
    mend: 'Let the later begin where the earlier ends.',
  }),
  'clause.bands-gap': (f) => ({
    what: `Bands leave a gap: ${band(f)} belongs to none${forClass(f)}.`,
    why: 'A unit in the gap would have no points.',
    mend: 'Let the later begin where the earlier ends.',
  }),
  'clause.bands-integer-edge': (f) => ({
    what: `One band ends at ${f.from}, the next begins at ${f.to}${forClass(f)}.`,
    why: `What lies between (${f.from}.5) belongs to none; bands meet at one value, and "includes" says to which it belongs.`,
    mend: 'Let the later begin where the earlier ends.',
  }),
  'clause.bands-end-excluded': (f) => ({
    what: `The end ${f.to} of the highest band belongs to no band${forClass(f)}.`,
    why: 'Unless "includes: upper" is written a band does not contain its end, so whoever just reaches it has no points.',
    mend: 'Leave out the to of the highest band; if every band contains its upper end and not its lower, write "includes: upper".',
  }),
  'clause.bands-start-excluded': (f) => ({
    what: `The beginning ${f.from} of the lowest band belongs to no band${forClass(f)}.`,
    why: 'With "includes: upper" a band does not contain its beginning, so whoever stands at 0 has no points.',
    mend: 'Leave out the from of the lowest band.',
  }),
  'clause.bands-not-monotone': (f) => ({
    what: `The points of the bands go up and down${forClass(f)}.`,
    why: 'Doing better would earn less; it is probably a slip.',
    mend: 'Check the points.',
  }),
  'clause.points-above-full': (f) => ({
    what: `${f.points} points are above full marks ${f.full}${forClass(f)}.`,
    why: 'An item earns at most its points.',
    mend: 'Correct points.',
  }),
  'clause.points-below-zero': (f) => ({
    what: `${f.points} points are below zero${forClass(f)}.`,
    why: 'It is not said that this is allowed.',
    mend: 'Correct it, or write "below-zero: allowed".',
  }),
  'clause.full-out-of-reach': (f) => ({
    what: `At most ${f.most} of ${f.full} points can be earned${forClass(f)}.`,
    why: 'Nobody could get full marks.',
    mend: 'Check the points.',
  }),
  'clause.table-or-base': () => ({
    what: 'Points by place need either table or base.',
    why: 'With both or neither nobody knows what a place is worth.',
    mend: 'Keep one.',
  }),
  'clause.table-not-descending': (f) => ({
    what: `Place ${f.place} is worth more than the place before it${forClass(f)}.`,
    why: 'Later places earn less; it is probably a slip.',
    mend: 'Check table.',
  }),
  'clause.weights-malformed': (f) => ({
    what: `${key(f)} "${f.text}" cannot be read.`,
    why: 'The weights of level and progress are a ratio of two numbers.',
    mend: 'Write 7:3.',
  }),
  'clause.no-previous': (f) => ({
    what: `"${f.value}" has no value of last year.`,
    why: 'Progress is measured against last year, and a part of the formula has none.',
    mend: 'Write an indicator.',
  }),
  'clause.answer-values-equal': () => ({
    what: 'All answers are worth the same.',
    why: 'Any answer would give the same result.',
    mend: 'Check value.',
  }),
  'clause.excluded-counted': (f) => ({
    what: `"${f.name}" is both counted and excluded.`,
    why: 'An answer counts once.',
    mend: 'Delete it from answers or from excluded.',
  }),
  'clause.weights-not-whole': (f) => ({
    what: `The two weights add up to ${f.sum}%, not 100%${forClass(f)}.`,
    why: 'Full marks would be out of reach or exceeded.',
    mend: 'Correct the weights.',
  }),
  'clause.step-in-percent': (f) => ({
    what: `${key(f)} is written “${f.text}”.`,
    why: 'The distance of two rates is in percentage points: from 95% to 94% is one. “1%” might also mean a hundredth of the target, which gives other points.',
    mend: `For percentage points write “${f.write}”; for percent of the target use above-below with “measure: percent”.`,
  }),
  'clause.price-above-full': (f) => ({
    what: `The price ${f.price} is above the item’s ${f.full} points${forClass(f)}.`,
    why: 'One time is more than the item has, so the printed price is never reached.',
    mend: 'Check it; to go below zero write “below-zero: allowed”, to lose the whole item “zero-when: condition”.',
  }),
  'clause.target-out-of-reach': (f) => ({
    what: `The target ${f.target}% is above 100%${forClass(f)}.`,
    why: 'A part is never more than the whole, so nobody reaches it.',
    mend: 'Check the target; a rate of completion that may pass 100% can be left as it is.',
  }),
  'clause.range-multiplied': () => ({
    what: 'The formula multiplies by (greatest − smallest).',
    why: 'Min–max divides by the range; multiplying makes points grow with it. A published method has this slip.',
    mend: 'Divide instead, or use min-max.',
  }),
  'clause.full-marks-needed': (f) => ({
    what: `“${f.kind}” shares out full marks, and the item has none (points: none).`,
    why: 'Without full marks there is nothing to share out.',
    mend: 'Write the points, or use a kind that has points of its own, such as bonus.',
  }),
  'clause.price-twice': (f) => ({
    what: `Both in-turn and ${key(f)} are written.`,
    why: 'in-turn says what each time is worth, and counts whole times.',
    mend: 'Keep one of them.',
  }),
  'clause.answers-twice': () => ({
    what: 'Both answers and groups are written.',
    why: 'Everybody together and groups by weight give different results.',
    mend: 'Keep one of them; the answers of a group stand inside it.',
  }),
  'clause.judged-formula': () => ({
    what: 'A mark that is judged must be an indicator; this is a formula.',
    why: 'A judgement needs a reason, and the reason is handed in with the indicator.',
    mend: 'Declare an indicator for the mark and write its id under value.',
  }),
  'clause.range-empty': (f) => ({
    what: `The least mark ${f.lowest} is not below the most, ${f.highest}${forClass(f)}.`,
    why: 'There is nothing to judge.',
    mend: 'Correct lowest or highest.',
  }),
  'clause.group-or-fixed': () => ({
    what: 'Write either over (best and worst of the group) or best and worst, one of the two.',
    why: 'With both or neither, nobody knows what to compare with.',
    mend: 'Write “over: class” or “over: all”, or best and worst.',
  }),
  'clause.no-side': () => ({
    what: 'Neither ahead nor behind is written.',
    why: 'Whatever is done, the points are the same.',
    mend: 'Write at least one side.',
  }),
  'clause.row-never-reached': (f) => ({
    what: `The condition “${f.when}” already stands above.`,
    why: 'The first that holds says the points, so this row is never used.',
    mend: 'Delete the row or correct its condition.',
  }),
  'clause.price-list': (f) => ({
    what: `"${f.key}" is a list.`,
    why: 'An event has one price; a price that changes from time to time is written otherwise.',
    mend: 'Write in-turn: [first, second, …] and beyond: every later time, without a price and per.',
  }),
  'clause.sub-cap-unknown': (f) => ({
    what: `“${f.name}” under \`under\` is not among the sub-caps above.${near(f)}`,
    why: 'An outer cap is written before those that stand under it.',
    mend: 'Add it to sub-caps, or correct the id.',
  }),
  'clause.sub-cap-twice': (f) => ({
    what: `The cap “${f.name}” is written twice.`,
    why: 'Nobody could say which one an event stands under.',
    mend: 'Give one of them another id.',
  }),
  'clause.sub-cap-empty': (f) => ({
    what: `Nothing stands under the cap “${f.name}”.`,
    why: 'A cap on nothing looks as if it had an effect.',
    mend: `Write under: ${f.name} in the events it is meant for, or delete it.`,
  }),
  'clause.top-or-bottom': () => ({
    what: 'Neither top nor bottom is written.',
    why: 'Every place would be worth the same.',
    mend: 'Write at least one list of points.',
  }),
} satisfies Record<string, SaysFinding>
