import type { SaysFinding } from '../../finding-says.ts'
import { forClass, near, unit } from './phrases.ts'

/** Findings about multipliers, evidence, quotas of grades, cards and payments. */
export const consequenceFindings = {
  'item.open-weighted': () => ({
    what: 'A part of a weighted item must have full marks.',
    why: 'A weight is a share of full marks.',
    mend: 'Give it points, or move it out of the weighted item.',
  }),
  'item.multiplier-unit': (f) => ({
    what: `The multiplier "${f.text}" gives ${unit(f.unit)}, not a plain number or a percentage.`,
    why: 'Points times the multiplier must be points again.',
    mend: 'Write a factor (1.2) or a percentage (120%).',
  }),
  'item.clamp-without-multiplier': () => ({
    what: 'There is a clamp but no multiplier.',
    why: 'A clamp holds what has been multiplied.',
    mend: 'Add the multiplier or remove the clamp; the cap of the clause itself stands in the clause.',
  }),
  'item.clamp-backwards': (f) => ({
    what: `The low end ${f.low} is above the high end ${f.high}${forClass(f)}.`,
    why: 'No points can satisfy both.',
    mend: 'Correct the clamp.',
  }),
  'item.evidence-of-nothing': () => ({
    what: 'Evidence is required, but the clause reads no indicator.',
    why: 'Evidence is attached to reported figures.',
    mend: 'Remove evidence, or let the clause read an indicator.',
  }),
  'bonus.floor-left-out': (f) => ({
    what: `The bonus item "${f.item}" may take points away, but no floor is written.`,
    why: 'The bonus as a whole could be negative.',
    mend: 'Write "floor: 0" (or another amount) under bonus, or "floor: none".',
  }),
  'grade.bottom-takes-all': (f) => ({
    what: `The lowest grade "${f.grade}" has ${f.key === 'quota' ? 'a quota' : 'a condition'}.`,
    why: 'It takes whoever is left, and nobody can be passed further down.',
    mend: `Remove its ${f.key}, or add a grade after it.`,
  }),
  'veto.retroactive-impossible': () => ({
    what: 'A retroactive veto looks at the figures of last year, and this condition has no such form.',
    why: 'It already reads last year, or the points of other items.',
    mend: 'Remove retroactive, or write the condition over indicators of this year.',
  }),
  'card.leaves-and-moves': () => ({
    what: 'A card that moves also says when it is left.',
    why: 'It leaves its holder by being given to another.',
    mend: 'Remove leaves, or "moves: yes".',
  }),
  'card.leaves-left-out': () => ({
    what: 'Nothing says when the card is left.',
    why: 'A card without an exit is held for ever.',
    mend: 'Add "leaves: …"; for a card given anew every period write "moves: yes".',
  }),
  'card.grade-left-out': () => ({
    what: 'The card caps the grade, but no grade is named.',
    why: 'Without it there is no effect.',
    mend: 'Add "grade: …".',
  }),
  'scheme.class-list': (f) => ({
    what: `"${f.key}" is a list, so nobody can say which number is whose.`,
    why: 'A change in the order of the classes would change them all.',
    mend: `Name each class: ${f.write}.`,
  }),
  'commendation.several': () => ({
    what: 'There are several commendations.',
    why: 'commendation is the one that goes by the total; the others have orders and places of their own.',
    mend: 'Leave that one under commendation (one map), and write each of the others under honours.',
  }),
  'grade.nothing-to-lower': () => ({
    what: 'A grade is to be lowered, but the scheme has not two grades.',
    why: 'There is nothing lower to go to, so the rule would have no effect.',
    mend: 'Write grades first, at least two, from the best down.',
  }),
  'honour.by-truth': (f) => ({
    what: `“${f.text}” gives yes or no, which puts nobody in order.`,
    why: 'Places are taken from the top (or the bottom) of an order.',
    mend: 'Write a number, such as item(id); a yes or no belongs under requires.',
  }),
  'card.part-constant': (f) => ({
    what: `The entry “${f.text}” reads no figure of the ${f.each}.`,
    why: 'A card by part of the year looks at each part; a figure of the whole year is the same in all.',
    mend: 'Read an indicator reported that often; a card of the whole year has no each.',
  }),
  'card.grade-unneeded': () => ({
    what: 'A grade is named, but the card caps none.',
    why: 'A reader would think it has an effect.',
    mend: 'Remove grade, or add cap-grade to effects.',
  }),
  'requirement.not-truth': (f) => ({
    what: `The condition "${f.text}" gives ${unit(f.unit)}, not yes or no.`,
    why: 'A condition is met or it is not.',
    mend: 'Write a comparison, such as "rank <= 3".',
  }),
  'payment.not-yuan': (f) => ({
    what: `The formula "${f.text}" gives ${unit(f.unit)}, not an amount of money.`,
    why: 'Payments are in yuan.',
    mend: 'Write the money in, such as "(total - 80) / 1 score * 100 yuan".',
  }),
  'program.too-early': (f) => ({
    what: `"${f.reads}" is read here, but is not known yet.${near(f)}`,
    why: 'The order is: rank → cards that cap a grade → grades → other cards → commendation → payments.',
    mend: 'Read what is known by then: total, rank, points of items.',
  }),
} satisfies Record<string, SaysFinding>
