import type { SaysFinding } from '../../finding-says.ts'
import { forClass, key, near, oneOf } from './phrases.ts'

const noDefault = 'There is no default: left open, two people would compute two results.'

/** Findings about schemes. */
export const schemeFindings = {
  'scheme.map-wanted': () => ({
    what: 'The file is not a scheme.',
    why: 'A scheme consists of "key: value" lines and usually begins with "gongcheng: 1".',
    mend: 'Make sure it is the right file.',
  }),
  'scheme.language-version': (f) => ({
    what: `Language version "${f.text}" is not known.`,
    why: `This system reads version ${f.known}.`,
    mend: `Write "gongcheng: ${f.known}", or upgrade.`,
  }),
  'scheme.key-twice': (f) => ({
    what: `${key(f)} is written twice in one place.`,
    why: 'Only one of the two can count, and the system does not choose for you.',
    mend: 'Delete one.',
  }),
  'scheme.key-missing': (f) => ({
    what: `${key(f)} is missing.`,
    why: 'The scheme cannot be computed without it.',
    mend: `Add "${f.key}: …" here.`,
  }),
  'scheme.key-unknown': (f) => ({
    what: `Key "${f.key}" is not known.${near(f)}`,
    why: 'If a misspelt key were passed over, its rule would silently have no effect.',
    mend: `Correct or delete it; known here: ${f.known}.`,
  }),
  'scheme.text-expected': (f) => ({
    what: `${key(f)} should be one value.`,
    why: 'It is a list, a group, or empty.',
    mend: `Write "${f.key}: value".`,
  }),
  'scheme.map-expected': (f) => ({
    what: `${key(f)} should be a group of "key: value" lines.`,
    why: 'It is a single value or a list.',
    mend: 'Write "key: value" lines, indented below; check that the colons are plain ones.',
  }),
  'scheme.list-expected': (f) => ({
    what: `${key(f)} should be a list.`,
    why: 'There may be several, so they are listed one by one.',
    mend: 'Write lines that begin with "- ", or [ … ].',
  }),
  'scheme.list-empty': (f) => ({
    what: `${key(f)} is empty.`,
    why: 'At least one is needed.',
    mend: 'Add one, or delete what it belongs to.',
  }),
  'scheme.choice-unknown': (f) => ({
    what: `${key(f)} cannot be "${f.text}".${near(f)}`,
    why: 'Only certain words can stand here.',
    mend: `Write one of: ${oneOf(f.allowed)}.`,
  }),
  'scheme.choice-left-out': (f) => ({
    what: `${key(f)} is left open.`,
    why: noDefault,
    mend: `Add "${f.key}: …", one of: ${oneOf(f.allowed)}.`,
  }),
  'scheme.id-malformed': (f) => ({
    what: `"${f.id}" cannot be an identifier.`,
    why: 'Formulas read it as a name; there a minus sign has spaces around it, a hyphen in a name has none.',
    mend: 'Use lower-case letters, digits and hyphens, a letter first: doctor-contract.',
  }),
  'scheme.id-twice': (f) => ({
    what: `Identifier "${f.id}" is used twice.`,
    why: 'Formulas, vetoes and results look things up by it.',
    mend: 'Give one of the two another.',
  }),
  'scheme.class-unknown': (f) => ({
    what: `The scheme has no class "${f.class}".${near(f)}`,
    why: 'A misspelt class leaves its units without a rule.',
    mend: `Known classes: ${f.known}.`,
  }),
  'scheme.class-left-out': (f) => ({
    what: `${key(f)} gives no number for class "${f.class}".`,
    why: 'Written by class, every class needs one.',
    mend: `Add "${f.class}: …"; if the item does not apply to the class, say so in not-applicable-to.`,
  }),
  'scheme.negative': (f) => ({
    what: `${key(f)} is negative: ${f.value}.`,
    why: 'It states a size and cannot be below zero.',
    mend: 'Write zero or more.',
  }),
  'scheme.whole-number-expected': (f) => ({
    what: `${key(f)} should be a whole number from ${f.least} to ${f.most}, not "${f.text}".`,
    why: 'Places and digits are counted in whole numbers.',
    mend: 'Write a whole number.',
  }),
  'scheme.percent-expected': (f) => ({
    what: `${key(f)} should be a percentage, not "${f.text}".`,
    why: '0.3, 30 and 30% are easily mistaken for one another, so the sign must be written.',
    mend: 'Write it like "30%".',
  }),
  'scheme.year-malformed': (f) => ({
    what: `"${f.text}" is not a year.`,
    why: 'The year decides which figures are read.',
    mend: 'Write four digits: 2017.',
  }),
  'scheme.date-malformed': (f) => ({
    what: `"${f.text}" is not a date, or there is no such day.`,
    why: 'Dates decide when a rule is in force.',
    mend: 'Write it like 2017-02-20.',
  }),
  'scheme.in-force-backwards': (f) => ({
    what: `In force from ${f.from} to ${f.to}: the end is before the beginning.`,
    why: 'Such a scheme is in force on no day.',
    mend: 'Exchange or correct the dates.',
  }),
  'scheme.in-force-period': (f) => ({
    what: `In force from ${f.from} to ${f.to}, which does not touch the assessed year ${f.period}.`,
    why: 'A scheme cannot assess a year in which it is not in force.',
    mend: 'Check period and in-force.',
  }),
  'indicator.roll-up-left-out': (f) => ({
    what: `Reported by ${f['reported-by']}, assessed at ${f.level}, but how it rolls up is left open.`,
    why: noDefault,
    mend: `Add "roll-up: …", one of: ${oneOf(f.allowed)}.`,
  }),
  'indicator.roll-up-unneeded': (f) => ({
    what: `It is reported by ${f.level} itself and needs no roll-up.`,
    why: 'There is nothing below to put together.',
    mend: 'Delete roll-up, or correct reported-by.',
  }),
  'indicator.reported-above': (f) => ({
    what: `It is reported by ${f['reported-by']}, above the assessed level ${f.level}.`,
    why: 'One number from above cannot be shared out among the units below.',
    mend: 'Let it be reported by the assessed level or a lower one.',
  }),
  'indicator.ratio-unit': (f) => ({
    what: `It has a numerator and a denominator, but its unit is "${f.unit}".`,
    why: 'A quotient is a percentage, per mille or a plain number, not a count.',
    mend: 'Write unit: percent, per-mille or number, or delete ratio.',
  }),
  'indicator.rates-do-not-add': (f) => ({
    what: `A percentage without numerator and denominator cannot be added up (${key(f)}).`,
    why: 'Two times 50% is not 100%; rates are made from added numerators and denominators.',
    mend: 'Write ratio (numerator, denominator, empty), or use last, mean or mean-of-sampled.',
  }),
  'indicator.unused': (f) => ({
    what: `No clause, veto or tie-break uses the indicator "${f.name}".`,
    why: 'Asking for figures nobody uses is a burden.',
    mend: 'Delete it, or use it.',
  }),
  'item.spared-points-twice': (f) => ({
    what: `"${f.name}" does not apply to class "${f.class}" and still has ${f.points} points there: the items add up to ${f.total}, while "${f.other}" has ${f.rest}.`,
    why: `Those ${f.points} points seem to be moved to other items of the class already; the points of an item that does not apply are handed out once more.`,
    mend: `Write points by class and give "${f.class}" none; if they are to be handed out, let all classes add up alike.`,
  }),
  'item.too-deep': (f) => ({
    what: `Items are nested more than ${f.limit} levels deep.`,
    why: 'Nobody could follow where a point comes from.',
    mend: 'Use fewer levels.',
  }),
  'item.too-many': (f) => ({
    what: `More than ${f.limit} items.`,
    why: 'This is beyond what the system reads.',
    mend: 'Split the scheme.',
  }),
  'item.clause-or-items': () => ({
    what: 'There is neither a clause nor parts, or there are both.',
    why: 'An item either has points of its own (clause) or those of its parts (items).',
    mend: 'Keep one of clause and items.',
  }),
  'item.points-do-not-add-up': (f) => ({
    what: `Worth ${f.declared} points${forClass(f)}, but its parts add up to ${f.parts}.`,
    why: 'If the parts do not add up, nobody knows what full marks are.',
    mend: 'Compare with the document and correct either.',
  }),
  'item.weight-left-out': (f) => ({
    what: `"${f.parent}" combines its parts by weight, and this part has none.`,
    why: 'Without a weight nobody knows how much it counts.',
    mend: 'Add "weight: …%".',
  }),
  'item.weight-unneeded': (f) => ({
    what: f.parent
      ? `"${f.parent}" does not combine by weight.`
      : 'Root items are added up and carry no weight.',
    why: 'This weight has no effect and would mislead.',
    mend: 'Delete weight, or write "combine: weighted" above.',
  }),
  'item.weights-not-whole': (f) => ({
    what: `The weights add up to ${f.sum}, not 100%.`,
    why: 'Full marks would be out of reach or exceeded.',
    mend: 'Correct the weights.',
  }),
  'item.circular': (f) => ({
    what: `Items refer to one another in a circle: ${f.circle}.`,
    why: 'Each waits for the other, so none can be computed.',
    mend: 'Take item(…) out of one of the formulas.',
  }),
  'item.without-source': (f) => ({
    what: `"${f.name}" names no source.`,
    why: 'Those assessed may ask which provision every point comes from.',
    mend: 'Add "source: {clause: …, text: …}".',
  }),
  'item.without-example': (f) => ({
    what: `"${f.name}" has no worked example.`,
    why: 'An example shows before publication how the rule computes, and the system checks it.',
    mend: 'Add "examples: [{given: {…}, points: …}]".',
  }),
  'example.figure-unknown': (f) => ({
    what: `The example gives "${f.name}", which is no indicator or item of the scheme.${near(f)}`,
    why: 'An example that gives what is not used shows nothing.',
    mend: 'Write an indicator, or item(id).',
  }),
  'example.part-unknown': (f) => ({
    what: `An indicator has no part "${f.part}".`,
    why: 'It has previous, numerator, denominator and target.',
    mend: 'Correct it.',
  }),
  'example.class-needed': (f) => ({
    what: 'The example names no class.',
    why: 'Classes may be given different points for the same figures.',
    mend: `Add "class: …", one of: ${f.classes}.`,
  }),
  'example.item-needed': (f) => ({
    what: `The clause reads the points of item "${f.item}", which the example does not give.`,
    why: 'An example computes this clause alone.',
    mend: `Add "item(${f.item}): …" under given.`,
  }),
  'example.differs': (f) => ({
    what: `The example says ${f.expected} points${forClass(f)}; the clause gives ${f.computed}.`,
    why: 'Only one of rule and example can be right.',
    mend: 'Compare with the document and correct either.',
  }),
  'check.another-time': (f) => ({
    what: `The check "${f.text}" reads a target or a fixed month.`,
    why: 'A check looks at one report: its own month, the report before (.before), the same month last year (.previous) and the year to date (.to-date).',
    mend: 'Use one of these; whether a target is met is for the clauses to say.',
  }),
  'check.levels': (f) => ({
    what:
      f.levels === ''
        ? 'The check reads no figure the unit itself reports.'
        : `One check reads figures of several reporting levels: ${f.levels}.`,
    why: 'A check is about one report; figures from below are written below-<indicator> and added up.',
    mend: 'Split it, or write the lower indicators with below- in front.',
  }),
  'grade.not-descending': (f) => ({
    what: `Grade "${f.grade}" begins at ${f['at-least']}, not below the ${f.above} of the grade before it.`,
    why: 'Grades stand from the best down.',
    mend: 'Correct the bound or the order.',
  }),
  'grade.bottom-missing': (f) => ({
    what: `The lowest grade "${f.grade}" still has a lower bound.`,
    why: 'A unit below it would have no grade.',
    mend: 'Add a last grade without at-least.',
  }),
  'grade.bottom-not-last': (f) => ({
    what: `Grade "${f.grade}" has no lower bound and is not the last.`,
    why: 'It takes everyone who is left; the grades after it are never used.',
    mend: 'Give it at-least, or move it to the end.',
  }),
  'veto.item-unknown': (f) => ({
    what: `The veto zeroes item "${f.item}", which does not exist.${near(f)}`,
    why: 'Such a veto would have no effect.',
    mend: 'Name an existing item.',
  }),
  'veto.grade-unknown': (f) => ({
    what: `The veto caps at grade "${f.grade}", which does not exist.${near(f)}`,
    why: 'Such a veto would have no effect.',
    mend: 'Name an existing grade.',
  }),
  'veto.when-not-truth': (f) => ({
    what: `The condition "${f.text}" gives a number, not yes or no.`,
    why: 'A veto strikes or it does not.',
    mend: 'Write a comparison, such as "false-report-cases > 0".',
  }),
  'rank.tie-value-truth': (f) => ({
    what: `"${f.text}", which is to break ties, is only yes or no.`,
    why: 'An order needs a number.',
    mend: 'Write item(…) or an indicator.',
  }),
  'commendation.quota': () => ({
    what: 'The quota is either a share or a count.',
    why: 'With both or neither nobody knows how many are commended.',
    mend: 'Keep one, such as "share: 30%".',
  }),
  'commendation.share-outside': (f) => ({
    what: `A share of ${f.share} is not between 0% and 100%.`,
    why: 'No more than all units can be commended.',
    mend: 'Correct the share.',
  }),
  'commendation.tie-break-missing': () => ({
    what: "Ties at the line are to be broken by the rank's rule, but the rank has none.",
    why: 'Tied units would stay tied and the last place could not be given.',
    mend: 'Write "ties: {break-by: […]}" under rank, or all-in or all-out here.',
  }),
  'commendation.maximum-below-minimum': (f) => ({
    what: `At most ${f.maximum} is less than at least ${f.minimum}.`,
    why: 'Both cannot be met.',
    mend: 'Correct one.',
  }),
  'program.circle': (f) => ({
    what: `The steps of the computation form a circle: ${f.items}.`,
    why: 'Each waits for the other, so none can be computed.',
    mend: 'Take one of the references out of its formula.',
  }),
  'program.cell-unknown': (f) => ({
    what: `"${f.cell}" is needed but does not exist.`,
    why: 'A formula refers to an item or value the scheme does not have.',
    mend: 'Refer to an existing one.',
  }),
} satisfies Record<string, SaysFinding>
