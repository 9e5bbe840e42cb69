import { autocompletion, type Completion, type CompletionContext } from '@codemirror/autocomplete'
import { defaultKeymap, indentWithTab } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { bracketMatching, defaultHighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language'
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { Annotation, EditorState } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { schemeSchema } from '#formats'
import { useSpeech } from '#ui'
import { findingSentence } from '../../parts/finding-sentence.ts'
import type { PlacedFinding } from './check-text.ts'
import { completionsAt } from './completions.ts'
import { useEditing } from './editing.tsx'

/** Marks a change that came from outside, so that it is not written back. */
const FromOutside = Annotation.define<boolean>()
const SCHEMA = schemeSchema()

/** 文本视图: the same text as the forms, with marks at what is wrong and completion from the JSON Schema. */
export function YamlView({ line }: { readonly line?: number | undefined }) {
  const { say, language } = useSpeech()
  const { draft, checked, readOnly } = useEditing()
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | undefined>(undefined)
  const latest = useRef(draft)
  latest.current = draft
  useEffect(() => {
    if (host.current === null) return
    const back = (): boolean => {
      latest.current.undo()
      return true
    }
    const forth = (): boolean => {
      latest.current.redo()
      return true
    }
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: latest.current.text,
        extensions: [
          lineNumbers(),
          highlightActiveLine(),
          drawSelection(),
          bracketMatching(),
          yaml(),
          indentUnit.of('  '),
          syntaxHighlighting(defaultHighlightStyle, { fallback: true }),
          lintGutter(),
          autocompletion({ override: [complete] }),
          search({ top: true }),
          highlightSelectionMatches(),
          EditorState.phrases.of(say.desk.editor),
          keymap.of([
            { key: 'Mod-z', run: back },
            { key: 'Mod-y', run: forth },
            { key: 'Mod-Shift-z', run: forth },
            { key: 'Enter', run: newLine },
            ...searchKeymap,
            ...defaultKeymap,
            indentWithTab,
          ]),
          EditorState.readOnly.of(readOnly),
          EditorView.contentAttributes.of({ 'aria-label': say.desk.textView }),
          EditorView.lineWrapping,
          EditorView.updateListener.of((update) => {
            const outside = update.transactions.some((one) => one.annotation(FromOutside) === true)
            if (update.docChanged && !outside) latest.current.write(update.state.doc.toString())
          }),
        ],
      }),
    })
    editor.scrollDOM.tabIndex = 0
    view.current = editor
    return () => editor.destroy()
  }, [readOnly, say])

  useEffect(() => {
    const editor = view.current
    if (editor === undefined || editor.state.doc.toString() === draft.text) return
    const changes = { from: 0, to: editor.state.doc.length, insert: draft.text }
    editor.dispatch({ changes, annotations: FromOutside.of(true) })
  }, [draft.text])

  useEffect(() => {
    const editor = view.current
    if (editor === undefined || editor.state.doc.toString() !== checked.text) return
    const marks = checked.findings.flatMap((one) => diagnostic(editor.state, one, language))
    editor.dispatch(setDiagnostics(editor.state, marks))
  }, [checked, language])

  useEffect(() => {
    const editor = view.current
    if (editor === undefined || line === undefined || line > editor.state.doc.lines) return
    const anchor = editor.state.doc.line(line).from
    editor.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
    editor.focus()
  }, [line])
  return (
    <div>
      <div className="desk-yaml" ref={host} />
      <p className="muted small no-print">{say.desk.editorHelp}</p>
    </div>
  )
}

/** A new line begins where the one above does, one step deeper after a key without a value. */
function newLine(editor: EditorView): boolean {
  const { state } = editor
  const { from, to } = state.selection.main
  const before = state.doc.lineAt(from).text.slice(0, from - state.doc.lineAt(from).from)
  const indent = /^\s*(- )?/.exec(before)?.[0].replace('-', ' ') ?? ''
  const insert = `\n${indent}${/:\s*$/.test(before) ? '  ' : ''}`
  editor.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length } })
  return true
}

function diagnostic(
  state: EditorState,
  { finding }: PlacedFinding,
  language: 'zh-CN' | 'en',
): readonly Diagnostic[] {
  const { at, severity } = finding
  if (at === undefined || at.line > state.doc.lines) return []
  const line = state.doc.line(at.line)
  const from = Math.min(line.from + at.column - 1, line.to)
  const { what, mend } = findingSentence({ ...finding, at: undefined, facts: { ...finding.facts } }, language)
  return [
    {
      from,
      to: Math.max(from, line.to),
      severity: severity === 'note' ? 'info' : severity,
      message: `${what} ${mend}`,
    },
  ]
}

function complete(context: CompletionContext): { from: number; options: Completion[] } | null {
  const word = context.matchBefore(/[\w-]*/)
  if (word === null || (word.from === word.to && !context.explicit)) return null
  const before = context.state.sliceDoc(0, word.from)
  return { from: word.from, options: completionsAt(SCHEMA, before).map((one) => ({ ...one })) }
}
