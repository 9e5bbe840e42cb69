import type { SameKeys } from '../same-keys.ts'
import type { commands as original } from '../zh-CN/commands.ts'
import { orderWords, passedGrades } from './consequences.ts'
import { qualityCommand } from './quality-command.ts'
import { route } from './route.ts'
import { uncertainRanks } from './uncertain-ranks.ts'

/** Words of the command line. */
export const commands = {
  help: {
    title: 'Gongcheng: score by the scheme, show where each point comes from, let anyone weigh again.',
    usage: 'Usage: gongcheng <command> [arguments] [options]',
    commands: 'Commands:',
    options: 'Options:',
    exits: 'Exit codes:',
    more: 'Usage of one command: gongcheng <command> --help',
    folder: 'A folder holds scheme.yaml, units.csv and facts.csv; no server and no database are needed.',
    summary: {
      check: 'check a scheme: every finding says file, line, column, what, why and how to mend it',
      policy: 'policy packs: list them, read one, or check one of your own',
      assess: 'scores, grades, ranking and the commendation line',
      explain: 'one number, from the total down to the figure, the workbook cell and who handed it in',
      compare: 'the results of two folders, or the difference of two schemes',
      whatif: 'what scores and ranks would be if some figures of a unit were others; nothing is written',
      import: 'read a filled monthly workbook; without --confirm nothing is written',
      export: 'ranking, score sheets or a blank monthly workbook (.xlsx, .csv)',
      template:
        'fill a superior’s own .xlsx template in place, or read a filled one back; nothing else in it changes',
      replay: 'compute a published rulebook on its published data and compare every column',
      bundle: 'result bundle: scheme, figures, result and hashes in one file anyone can weigh again',
      recheck: 'weigh a bundle again on the independent second scale; names the first difference',
      atlas: 'the atlas of clauses: every collected clause written and weighed, or why it is not',
      route: 'the route to a goal: the cheapest improvements, weighed again before they are shown',
      uncertainty: 'how reliable the ranks are: intervals and chances of the line from sampling errors',
      quality: 'signals of a month’s figures: which ask for a look',
      document: 'Print a scheme, or one unit’s letter of responsibility, as an official document (.docx)',
      library:
        'The standard library: national public-health service indicators with definitions, ready for a scheme',
      schema: 'Print the JSON Schema of scheme files, for completion in editors',
      demo: 'write a fictional example folder',
    },
    usages: {
      check: 'gongcheng check <folder or scheme.yaml> [--policy cn-2026 or the file of a pack] [--rules]',
      policy: 'gongcheng policy [pack or file]',
      assess: 'gongcheng assess <folder> [--period 2017] [--through 2017-09] [-o file]',
      explain:
        'gongcheng explain <folder> <unit code> [cell, e.g. item:doctor-contract; default total] [--depth 3] [--case register/number]',
      compare: 'gongcheng compare <folder A> <folder B> [--facts <folder>] [--rules-only]',
      whatif:
        'gongcheng whatif <folder> --unit code --set indicator=value [--set indicator=value …] [--period 2017] [--through 2017-09]',
      import: 'gongcheng import <workbook.xlsx> <folder> [--confirm]',
      export:
        'gongcheng export <folder> <ranking|scores|workbook> -o <file.xlsx or .csv> [--unit code] [--month 2017-09]',
      template:
        'gongcheng template <fill|read> <template.xlsx> <map.csv> <folder> --month 2017-09 [-o filled.xlsx] [--unit code] [--confirm]',
      replay: 'gongcheng replay <case folder below examples> [--reference]',
      bundle: 'gongcheng bundle <folder> -o <bundle.json> [--period 2017] [--through 2017-09]',
      recheck: 'gongcheng recheck <bundle.json>',
      atlas: 'gongcheng atlas [folder of an atlas]',
      route:
        'gongcheng route <folder> <unit code> [--goal line|rank:3|score:90] [--levers file.csv] [--budget number] [--by 2017-12]',
      uncertainty: 'gongcheng uncertainty <folder> [--draws 2000] [--seed text]',
      quality: 'gongcheng quality <folder> [--month 2017-11] [--unit code]',
      document: 'gongcheng document <scheme|letter> <folder> -o <file.docx> [--unit code] [--issuer name]',
      library: 'gongcheng library [indicator]',
      schema: 'gongcheng schema [-o file.json]',
      demo: 'gongcheng demo <new folder> [--seed number]',
    },
    option: {
      json: 'print JSON',
      lang: 'language: zh-CN (default) or en',
      policy: 'check against this policy pack instead of the one the scheme names',
      through: 'last month counted, e.g. 2017-09; default the whole year',
      period: 'year of the figures, e.g. 2016; default the year of the scheme',
      output: 'write to a file; default print',
      depth: 'open only so many levels',
      facts: 'use the units and figures of this folder for both schemes',
      case: 'which scores one case moved (without a unit code): register/number',
      rules:
        'the other provisions of the scheme, one by one: cards, places, payments, registers, arrangements …',
      'rules-only': 'compare the two rulebooks only, compute nothing',
      confirm: 'write',
      reference: 'use the defining evaluator (slow, step by step)',
      unit: 'code of a unit',
      issuer: 'the issuing office, for the head and the foot of the document',
      set: 'a figure as it might be, e.g. doctor-contract-rate=35%; may be repeated; also indicator.numerator, .target, .previous',
      month: 'month of the workbook, e.g. 2017-09',
      ...route.options,
      draws: uncertainRanks.draws,
      seed: 'seed; the same seed gives the same folder',
      help: 'show usage',
    },
    exit: {
      0: 'done, no error',
      1: 'findings of severity error, or a mismatch',
      2: 'wrong usage',
      3: 'a file cannot be read or written',
      4: 'internal error',
    },
  },
  trouble: {
    'command-unknown': (name: string, near: string) =>
      `There is no command “${name}”.${near === '' ? '' : ` Did you mean “${near}”?`} See gongcheng --help.`,
    'option-unknown': (name: string) => `There is no option “${name}”. See --help of this command.`,
    'option-value': (name: string) => `Option “${name}” needs a value.`,
    'option-flag': (name: string) => `Option “${name}” takes no value.`,
    'arguments-missing': (usage: string) => `Too few arguments. Usage: ${usage}`,
    'arguments-many': (extra: string, usage: string) => `Argument “${extra}” is too many. Usage: ${usage}`,
    'choice-unknown': (option: string, text: string, allowed: string) =>
      `“${option}” cannot be “${text}”; write one of: ${allowed}.`,
    'file-missing': (file: string) => `No such file or folder: ${file}`,
    'file-forbidden': (file: string) => `No permission to read or write: ${file}`,
    'file-is-folder': (file: string) => `This is a folder, a file is needed: ${file}`,
    'file-not-text': (file: string) => `This file is not UTF-8 text: ${file}. Save it as UTF-8.`,
    'disk-full': (file: string) => `The disk is full; nothing was written: ${file}`,
    'folder-in-use': (folder: string) =>
      `The folder is not empty; nothing was written: ${folder}. Name a new one.`,
    'file-failed': (file: string, why: string) => `Reading or writing failed: ${file} (${why})`,
    'unit-unknown': (unit: string, near: string) =>
      `No assessed unit has the code “${unit}”.${near === '' ? '' : ` Did you mean “${near}”?`}`,
    'indicator-unknown': (id: string, near: string) =>
      `The scheme has no indicator “${id}”.${near === '' ? '' : ` Did you mean “${near}”?`}`,
    'change-malformed': (text: string, why: string) =>
      `“${text}” cannot be read. ${why === '' ? '' : `${why} `}Write indicator=value, e.g. doctor-contract-rate=35%, or a name of absence such as not-reported.`,
    'cell-unknown': (cell: string, near: string) =>
      `There is no cell “${cell}”.${near === '' ? '' : ` Did you mean “${near}”?`}`,
    'output-kind': (file: string) => `Only .xlsx or .csv can be written: ${file}`,
    'output-needed': () => 'Say with -o which file to write.',
    'sheet-unreadable': (name: string) =>
      `The sheet ${name} holds a formula that could not be read; nothing was compared.`,
    'bundle-case': (name) =>
      `No bundle: the published data of ${name} are not there, or it has no units (formula sheets only).`,
    'bundle-output': () => 'Say with -o which file the bundle is written to, e.g. -o bundle.json.',
    'levers-malformed': (file: string, line: string, why: string) =>
      `${file}, line ${line} cannot be read: ${why.replace(/\.$/, '')}. Columns: indicator, ceiling (with its unit, e.g. 95%), cost.`,
    'atlas-malformed': (file: string, line: string, why: string) =>
      `${file}, line ${line} cannot be read: ${why}`,
    'replay-malformed': (file: string, line: string, why: string) => `${file}, line ${line}: ${why}`,
    internal: (trace: string) =>
      `Something failed inside; the command was not finished and no file was written. Tell the administrator number ${trace}.`,
  },
  template: {
    filled: (file, filled, empty) =>
      `${filled} cells filled, written to ${file}.${empty === 0 ? '' : ` ${empty} have no figure and stay empty.`}`,
    recalculated: (formulas) =>
      `The old results of ${formulas} formulas were taken out; the spreadsheet program computes them when it opens the file.`,
    refused: (code) => `The template cannot be used: ${code}`,
    map: (line, why, found) => `Line ${line} of the map: ${why}${found === '' ? '' : ` (${found})`}`,
    why: {
      csv: 'a quotation mark is not closed, or the file is too large',
      empty: 'nothing in it',
      'too-long': 'too many lines',
      header: 'the heading needs the columns cell, unit and field',
      cell: 'no cell',
      twice: 'the same cell twice',
      field:
        'a field is indicator.numerator, indicator.denominator, indicator.value, or @period, @year, @month, @unit, @unit-name',
      unit: 'no unit code',
    },
    blank: (count) => `${count} cells are empty; no figure was read there.`,
  },
  check: {
    clean: (file: string) => `${file}: no findings.`,
    counts: (errors: number, warnings: number, notes: number) =>
      `errors: ${errors}, warnings: ${warnings}, notes: ${notes}`,
    examples: (count: number) => `Worked examples that give their points: all ${count}.`,
    severity: { error: 'error', warning: 'warning', note: 'note' },
    order: orderWords,
    'not-computed': 'There are errors; nothing was computed. See all findings with gongcheng check.',
  },
  policy: {
    listed: (id: string, name: string, rules: number, asOf: string) =>
      `${id}  ${name} (${rules} rules, looked at ${asOf})`,
    head: (id: string, name: string, where: string, asOf: string) =>
      `${id} · ${name} · ${where} · looked at ${asOf}`,
    source: (citation: string, certainty: string) => `Source: ${citation} (${certainty})`,
    certainty: {
      read: 'read in full',
      seen: 'seen in public reprints or explanations; check the text before citing',
      remembered: 'from memory, not checked; not presented as law',
    },
    dates: (from: string, to: string) => (to === '' ? `since ${from}` : `${from} to ${to}`),
    empty: 'No rules: historical schemes are only recomputed, not held to the rules of today.',
    'no-advice':
      'This pack is not legal advice; have it checked by your legal office, which may replace it by its own.',
  },
  library: {
    unknown: (id) => `The standard library has no ${id}. Run gongcheng library to list all.`,
  },
  assess: {
    title: (name: string, period: string, through: string) =>
      `${name}, ${period}${through === '' ? '' : `, through ${through}`}`,
    group: (name: string, units: number, ranked: number) => `${name} (units: ${units}, ranked: ${ranked})`,
    everyone: 'All units',
    columns: {
      rank: 'Rank',
      unit: 'Code',
      name: 'Unit',
      total: 'Total',
      grade: 'Grade',
      cards: 'Cards',
      note: 'Note',
    },
    passed: passedGrades,
    commended: 'commended',
    tied: 'tied',
    veto: (names: string) => `veto: ${names}`,
    line: (line: string, places: number, commended: number) =>
      `commendation line ${line} (places: ${places}, commended: ${commended})`,
    'no-line': (places: number) => `nobody is commended (places: ${places})`,
    unranked: {
      'listed-apart': 'listed apart, not ranked',
      missing: 'missing value, listed apart',
      vetoed: 'vetoed, not ranked',
      'no-total': 'no total',
    },
    'not-commended': {
      veto: 'not commended because of a veto',
      'tie-at-the-cut': 'tied at the cut, left out',
      'below-the-minimum-total': 'below the least total, not commended',
      'no-merit': 'missing value, out of the merit list',
      'not-ranked': 'not ranked, not commended',
      card: 'holds a card, not commended',
      requires: 'further condition of the commendation not met',
    },
    hash: (hash: string) => `Result fingerprint SHA-256: ${hash}`,
    written: (file: string) => `Written: ${file}`,
  },
  explain: {
    source: (clause: string) => `clause: ${clause}`,
    formula: 'formula: ',
    place: (file: string, line: number) => `${file}, line ${line}`,
    deeper: (count: number) => `… ${count} more below; open with --depth`,
  },
  compare: {
    rules: (before: string, after: string) => `Differences of the rulebooks: ${before} → ${after}`,
    same: 'The two rulebooks say the same.',
    units: 'Changes of the units',
    columns: {
      unit: 'Code',
      name: 'Unit',
      before: 'Before',
      after: 'After',
      change: 'Change',
      rank: 'Rank',
      line: 'Commendation',
      consequences: 'Grade, cards, payments',
    },
    into: 'now commended',
    'out-of': 'no longer commended',
    up: (places: number) => `up ${places}`,
    down: (places: number) => `down ${places}`,
    stays: 'same',
    'only-before': (units: string) => `Only in the first result: ${units}`,
    'only-after': (units: string) => `Only in the second result: ${units}`,
    nobody: 'No unit is in both.',
  },
  whatif: {
    columns: { unit: 'code', name: 'unit', cell: 'item', before: 'now', after: 'what if' },
    nothing: 'No score and no rank moves: the scheme does not read this figure, or it is at its cap already.',
    'nobody-else': 'No other unit is touched.',
    others: (units: number) => `Other units whose total, rank or commendation moves with it: ${units}.`,
  },
  import: {
    'read-only': (file: string, count: number) =>
      `${file}: ${count} figures read, nothing written yet. Add --confirm once they are right.`,
    unchanged: 'Same as the figures already there; nothing to write.',
    change: (unit: string, indicator: string, period: string, before: string, after: string) =>
      `${unit} ${indicator} ${period}: ${before} → ${after}`,
    absent: '(none)',
    written: (file: string, count: number) =>
      `Written to ${file}: ${count} new figures; those before are unchanged.`,
    refused: 'There are errors; nothing was written. Mend the workbook and import it again.',
  },
  replay: {
    skipped: (folder: string) =>
      `NOT COMPARED: the published data are not at ${folder}. Put them there, or name their folder in GONGCHENG_REPLAYS.`,
    column: (column: string, matched: number, all: number) => `${column}: ${matched}/${all}`,
    all: (matched: number, all: number) => `All ${matched} / ${all}`,
    mismatch: (unit: string, column: string, computed: string, published: string) =>
      `${unit} ${column}: computed “${computed}”, published “${published}”`,
    known: (unit: string, column: string, computed: string, published: string, why: string) =>
      `${unit} ${column}: computed "${computed}", published "${published}"; known to differ: ${why}`,
    stale: (unit: string, column: string) =>
      `${unit} ${column}: listed as differing, yet it agrees or was not published; take it out of known.`,
    evaluator: { columns: 'column evaluator', reference: 'defining evaluator' },
  },
  bundle: {
    written: (file, fingerprint) =>
      `Written: ${file}\nResult hash SHA-256: ${fingerprint}\nAnyone may weigh it again: gongcheng recheck ${file}, or open recheck/recheck.html in a browser.`,
  },
  atlas: {
    notComputed: {
      'bare-target': 'a target without a rule',
      'no-rule': 'not a rule of scoring',
      refused: 'refused by the guards',
    },
    broken: (id: string, at: string) => `${id} (${at}) does not give what it says:`,
    all: (clauses: string, computed: string, checked: string, others: string) =>
      `${clauses} clauses: ${computed} computed (${checked} results worked out by hand, all equal); ${others}.`,
  },
  route,
  uncertainty: uncertainRanks,
  quality: qualityCommand,
  demo: {
    written: (folder: string, through: string) =>
      `Wrote the example folder ${folder}. Next:\n  gongcheng assess ${folder} --through ${through}\n  gongcheng compare ${folder}/scheme-2016.yaml ${folder}/scheme.yaml --rules-only`,
  },
  export: {
    ranking: (scheme: string) => `${scheme}: ranking`,
    'score-sheet': (unit: string) => `Score sheet of ${unit}`,
    written: (file: string) => `Written: ${file}`,
  },
} satisfies SameKeys<typeof original>
