import type { CommandWords } from '#words'
import { COMMAND_NAMES, type Command, type CommandName, type OptionName } from './command.ts'

const WIDEST = Math.max(...COMMAND_NAMES.map((name) => name.length)) + 2

/** 总帮助: every command, and what each exit code means. */
export function generalHelp({ help }: CommandWords): string {
  return [
    help.title,
    '',
    help.usage,
    '',
    help.commands,
    ...COMMAND_NAMES.map((name) => `  ${name.padEnd(WIDEST)}${help.summary[name]}`),
    '',
    help.folder,
    help.more,
    '',
    help.options,
    `  --json    ${help.option.json}`,
    `  --lang    ${help.option.lang}`,
    '',
    ...exits(help),
  ].join('\n')
}

export function commandHelp(name: CommandName, command: Command, { help }: CommandWords): string {
  const options = (Object.keys(command.options) as OptionName[]).map(
    (option) => `  ${(option === 'output' ? '-o' : `--${option}`).padEnd(13)}${help.option[option]}`,
  )
  return [
    help.summary[name],
    '',
    `  ${help.usages[name]}`,
    '',
    help.options,
    ...options,
    `  ${'--json'.padEnd(13)}${help.option.json}`,
    `  ${'--lang'.padEnd(13)}${help.option.lang}`,
    '',
    ...exits(help),
  ].join('\n')
}

const exits = (help: CommandWords['help']): string[] => [
  help.exits,
  ...Object.entries(help.exit).map(([code, meaning]) => `  ${code}  ${meaning}`),
]
