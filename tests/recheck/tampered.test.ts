import { describe, expect, test } from 'vitest'
import { bundleOfExample } from './make-bundle.ts'
import { saidOf, scale, weighAgain } from './second-scale.ts'

const whole = bundleOfExample('city-2017')

/** A bundle on its way through a forger's hands has any shape at all. */
type Loose = ReturnType<typeof JSON.parse>

/** The bundle with one thing changed; a forger who knows how also makes the hashes anew. */
function forged(
  change: (parts: Loose, bundle: Loose) => void,
  hashes: 'left' | 'made-anew' = 'made-anew',
): string {
  const bundle = JSON.parse(whole)
  change(bundle.parts, bundle)
  if (hashes === 'made-anew') {
    const canonical = (value: Loose): string =>
      Array.isArray(value)
        ? `[${value.map(canonical).join(',')}]`
        : value !== null && typeof value === 'object'
          ? `{${Object.keys(value)
              .sort()
              .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
              .join(',')}}`
          : JSON.stringify(value)
    for (const name of Object.keys(bundle.parts))
      bundle.hashes[name] = scale.sha(canonical(bundle.parts[name]))
    bundle.whole = scale.sha(canonical(bundle.hashes))
  }
  return JSON.stringify(bundle)
}

const oneMore = (text: string): string => {
  const [n = '', d] = text.split('/')
  if (d !== undefined) return `${BigInt(n) + BigInt(d)}/${d}`
  const [whole = '', part] = n.split('.')
  return `${BigInt(whole) + 1n}${part === undefined ? '' : `.${part}`}`
}

const said = (text: string): string => saidOf(text).join('\n')

describe('an untouched bundle', () => {
  test('is confirmed in both languages, with how many values agree and what was not checked', () => {
    const { counts } = weighAgain(whole)
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
    expect(all).toBeGreaterThan(5_000)
    expect(said(whole)).toContain(`结论：全部 ${all} 个数一致。`)
    expect(said(whole)).toMatch(/没有核对的：.*照原样抄进规则表/)
    expect(saidOf(whole, 'en').join('\n')).toMatch(/Not checked: .*stand unchanged in the rulebook/)
    expect(saidOf(whole, 'en').join('\n')).toContain(`Conclusion: all ${all} values agree.`)
  })

  test.each(['city-2016', 'province-2016', 'province-2017'])('%s is confirmed', (name) => {
    const bundle = bundleOfExample(name)
    expect(weighAgain(bundle).agreed, said(bundle)).toBe(true)
  })

  test('a result in the middle of the year is confirmed as it stood then', () => {
    const bundle = bundleOfExample('city-2017', '2017-07')
    expect(weighAgain(bundle).agreed, said(bundle)).toBe(true)
  })
})

describe('a forged bundle', () => {
  test('one fact: the figure it makes is the first difference, with the unit', () => {
    const text = forged((parts) => {
      const fact = parts.facts.find(
        (one: Loose) => one.indicator === 'doctor-contract-rate' && one.period === '2017-12' && one.numerator,
      )
      fact.numerator = String(Number(fact.numerator) + 100)
    })
    expect(weighAgain(text).first).toMatchObject({
      kind: 'figure',
      figure: { indicator: 'doctor-contract-rate' },
    })
    expect(said(text)).toMatch(/第一处不同：.+（\d+） · 家庭医生签约率/)
    expect(said(text)).not.toContain('不相符')
  })

  test('one score: the cell, both values, the formula in words and what went into it', () => {
    const text = forged((parts) => {
      const row = parts.values.find((one: Loose) => one.cell === 'clause:contract-coverage')
      row.values[3] = '1.25'
    })
    const report = weighAgain(text)
    expect(report.first).toMatchObject({ kind: 'value', cell: 'clause:contract-coverage', stated: '1.25' })
    expect(report.differing).toBe(1)
    expect(said(text)).toMatch(
      /结果包写的：1\.25\n {2}重新算得：.+\n {2}算式：.+\n {2}代入：.*家庭医生签约率/,
    )
    expect(said(text)).toContain('条款：')
  })

  test('one rank', () => {
    const text = forged((parts) => {
      parts.standings[0].rank += 1
    })
    expect(weighAgain(text).first).toMatchObject({ kind: 'standing', field: 'rank' })
    expect(said(text)).toContain('· 名次')
    expect(said(text)).toContain('结论：不一致。')
  })

  test('one formula: what it now gives differs from what was published, and its worked example no longer comes out', () => {
    const text = forged((parts) => {
      const { cells, nodes } = parts.rulebook
      const clause = cells.find((one: Loose) => one.cell === 'clause:contract-coverage')
      nodes.push({ op: 'number', value: '0.1', unit: 'score' })
      nodes.push({ op: 'subtract', left: clause.node, right: nodes.length - 1 })
      clause.node = nodes.length - 1
    })
    const report = weighAgain(text)
    expect(report.first).toMatchObject({ kind: 'value', cell: 'clause:contract-coverage' })
    expect(report.differing).toBeGreaterThan(18)
  })

  test('a sum that is not the one of the tree of items, with every value made to fit it', () => {
    const text = forged((parts) => {
      const { cells, nodes } = parts.rulebook
      const bonus = cells.find((one: Loose) => one.cell === 'bonus')
      nodes.push({ op: 'number', value: '1', unit: 'score' })
      nodes.push({ op: 'add', left: bonus.node, right: nodes.length - 1 })
      bonus.node = nodes.length - 1
      for (const row of parts.values)
        if (row.cell === 'bonus' || row.cell === 'total') row.values = row.values.map(oneMore)
    })
    expect(weighAgain(text).first).toMatchObject({ kind: 'tree', cell: 'bonus' })
    expect(said(text)).toContain('从项目表合成')
  })

  test('one worked example', () => {
    const text = forged((parts) => {
      const item = parts.rulebook.items[0].items.find((one: Loose) => one.examples.length > 0)
      item.examples[0].points = '0.125'
    })
    expect(weighAgain(text).first).toMatchObject({ kind: 'example', stated: '0.125' })
    expect(said(text)).toMatch(/第一处不同：「.+」的算例/)
  })

  test('one hash: every value agrees, and it is not called the original', () => {
    const text = forged((_, bundle) => {
      bundle.hashes.facts = bundle.hashes.facts.replace(/./g, '0')
    }, 'left')
    expect(weighAgain(text)).toMatchObject({ agreed: false, differing: 0, hashes: { wrong: ['facts'] } })
    expect(said(text)).toContain('指纹不相符，不能当作原件')
  })

  test('a fact changed without new hashes is told twice: by the hash of its part and by the figure', () => {
    const text = forged((parts) => {
      parts.facts[0].value = '98765.4'
      delete parts.facts[0].numerator
      delete parts.facts[0].denominator
      delete parts.facts[0].missing
    }, 'left')
    expect(weighAgain(text).hashes.wrong).toEqual(['facts'])
  })

  test('a bundle made wholly anew can only be told by the published result hash, so it says to compare that', () => {
    expect(said(whole)).toContain('请与公布的结果指纹逐字比对')
  })
})

describe('a hostile bundle is refused in one sentence', () => {
  const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)
  const withNodes = (make: (nodes: Loose[]) => void): string =>
    forged((parts) => {
      make(parts.rulebook.nodes)
    })
  const lastNode = (node: Loose) => withNodes((nodes) => nodes.splice(-1, 1, node))
  const cases: readonly (readonly [name: string, text: string, sentence: RegExp])[] = [
    ['nothing at all', '', /不是完整的 JSON/],
    ['half a file', whole.slice(0, whole.length / 2), /不是完整的 JSON/],
    ['other JSON', '{"a":1}', /不是公秤的结果包/],
    ['null', 'null', /不是公秤的结果包/],
    ['a later version', whole.replace('"version":1,', '"version":2,'), /格式版本是「2」/],
    ['deep nesting', deep(100_000), /不是公秤的结果包|不是完整的 JSON/],
    ['deep nesting inside', whole.replace('"facts":[', `"facts":[${deep(50_000)},`), /一层套一层太深/],
    ['a part left out', forged((parts) => delete parts.units), /缺少一部分：parts\.units/],
    [
      'a part of another kind',
      forged((parts) => {
        parts.values = { constructor: [] }
      }),
      /parts\.values/,
    ],
    [
      'a prototype name as part',
      whole.replace('"units":', '"__proto__":[],"units":'),
      /不认识的部分：__proto__/,
    ],
    [
      'a class named like a prototype',
      forged((parts) => {
        parts.units[0].class = '__proto__'
      }),
      /standings|values|figures|结论：不一致/,
    ],
    [
      'a node that reads itself',
      withNodes((nodes) => {
        nodes[5] = { op: 'not', of: 5 }
      }),
      /会绕圈/,
    ],
    [
      'a node that reads a later one',
      withNodes((nodes) => {
        nodes[5] = { op: 'not', of: 900 }
      }),
      /会绕圈/,
    ],
    [
      'an operation nobody knows',
      withNodes((nodes) => {
        nodes[0] = { op: 'constructor' }
      }),
      /不认识的运算「constructor」/,
    ],
    [
      'a number that is none',
      withNodes((nodes) => {
        nodes[0] = { op: 'number', value: 'NaN', unit: 'number' }
      }),
      /不是应有的样子/,
    ],
    [
      'a fact that is no number',
      forged((parts) => {
        parts.facts[0].value = '1e9999'
      }),
      /不是数/,
    ],
    [
      'a number of a million digits',
      forged((parts) => {
        parts.values[0].values[0] = '9'.repeat(1_000_000)
      }),
      /大得不合常理/,
    ],
    [
      'rounding to a million places',
      lastNode({ op: 'round', of: 0, digits: 1_000_000, mode: 'floor' }),
      /大得不合常理/,
    ],
    [
      'a column that is too short',
      forged((parts) => {
        parts.values[0].values.pop()
      }),
      /values\(.+\)/,
    ],
    [
      'a cell that reads a later cell',
      withNodes((nodes) => {
        nodes[0] = { op: 'cell', id: 'total' }
      }),
      /还没有算出来/,
    ],
  ]
  test.each(cases)('%s', (_, text, sentence) => {
    const [first = '', ...others] = saidOf(text)
    expect([first, ...others].join('\n')).toMatch(sentence)
    expect(saidOf(text, 'en')[0]).not.toMatch(/[\u4e00-\u9fff]{2}.*没有/)
  })

  test('squaring a number forty times over ends in a sentence, not in a hang', () => {
    const text = forged((parts) => {
      const { nodes, cells } = parts.rulebook
      nodes.push({ op: 'number', value: '12345.6789', unit: 'number' })
      for (let i = 0; i < 40; i++)
        nodes.push({ op: 'multiply', left: nodes.length - 1, right: nodes.length - 1 })
      cells.find((one: Loose) => one.cell === 'total').node = nodes.length - 1
    })
    expect(said(text)).toMatch(/大得不合常理/)
  })

  test('a chain of ten thousand additions is computed, not refused', () => {
    const text = forged((parts) => {
      const { nodes, cells } = parts.rulebook
      const total = cells.find((one: Loose) => one.cell === 'total')
      nodes.push({ op: 'number', value: '0', unit: 'number' })
      const zero = nodes.length - 1
      nodes.push({ op: 'add', left: total.node, right: zero })
      for (let i = 0; i < 10_000; i++) nodes.push({ op: 'add', left: nodes.length - 1, right: zero })
      total.node = nodes.length - 1
    })
    expect(said(text)).toContain('个数一致')
  })
})
