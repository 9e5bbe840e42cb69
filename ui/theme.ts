import type { ThemeConfig } from 'antd'

/**
 * 设计标记: every colour, face and measure of the house, once.
 *
 * Paper, ink and one accent (deep teal). Cinnabar is the red ink of an official page: only for the commendation line,
 * vetoes and errors. Every text colour reaches 4.5:1 on every ground it is used on.
 */
export const TOKENS = {
  paper: '#fbfaf6',
  surface: '#ffffff',
  sunken: '#f4f2eb',
  ink: '#16232a',
  'ink-2': '#42525a',
  'ink-3': '#5d6b72',
  rule: '#e2ded3',
  'rule-strong': '#b9b4a5',
  teal: '#0f4c52',
  'teal-2': '#1b6a70',
  'teal-soft': '#e5efee',
  'teal-line': '#9fc3c3',
  cinnabar: '#a5342a',
  'cinnabar-soft': '#f9ebe8',
  amber: '#7d5708',
  'amber-soft': '#f8f0dc',
  serif:
    "'Noto Serif CJK SC', 'Source Han Serif SC', 'Noto Serif SC', 'Songti SC', STSong, SimSun, 'Times New Roman', serif",
  sans: "'Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif",
  mono: "'JetBrains Mono', Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace",
  radius: '3px',
  page: '1200px',
} as const

/** The tokens as CSS variables: `--ink`, `--teal` … */
export const tokenStyles = (): string =>
  `:root{${Object.entries(TOKENS)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')}}`

/** The same tokens for Ant Design's parts, so that a button and a hand-made table come from one drawer. */
export const antdTheme: ThemeConfig = {
  token: {
    colorPrimary: TOKENS.teal,
    colorInfo: TOKENS.teal,
    colorLink: TOKENS.teal,
    colorLinkHover: TOKENS['teal-2'],
    colorSuccess: TOKENS['teal-2'],
    colorError: TOKENS.cinnabar,
    colorWarning: TOKENS.amber,
    colorTextBase: TOKENS.ink,
    colorText: TOKENS.ink,
    colorTextSecondary: TOKENS['ink-2'],
    colorTextTertiary: TOKENS['ink-3'],
    colorTextDescription: TOKENS['ink-3'],
    colorTextPlaceholder: TOKENS['ink-3'],
    colorBorder: TOKENS['rule-strong'],
    colorBorderSecondary: TOKENS.rule,
    colorBgLayout: TOKENS.paper,
    colorBgContainer: TOKENS.surface,
    controlHeight: 36,
    borderRadius: 3,
    borderRadiusLG: 4,
    fontSize: 14,
    fontFamily: TOKENS.sans,
    boxShadow: '0 8px 28px rgba(22, 35, 42, 0.12)',
    boxShadowSecondary: '0 8px 28px rgba(22, 35, 42, 0.12)',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 500 },
    Select: { optionSelectedBg: TOKENS['teal-soft'] },
    Segmented: { itemSelectedBg: TOKENS.surface, trackBg: TOKENS.sunken, itemColor: TOKENS['ink-2'] },
    Modal: { titleFontSize: 18 },
  },
}
