interface Says {
  readonly 'aria-rowindex'?: number
  readonly 'aria-colindex'?: number
  readonly 'aria-colspan'?: number
  readonly 'aria-rowcount'?: number
  readonly 'aria-colcount'?: number
  readonly 'aria-selected'?: boolean
  readonly 'aria-invalid'?: boolean
  readonly 'aria-label'?: string
}

/**
 * 网格的部件: the role a part of the grid has for a screen reader. A table of the page’s own would have to hold every row
 * and column; this one draws what is seen and says which row and column each cell is.
 */
export const part = (
  role: 'grid' | 'rowgroup' | 'row' | 'rowheader' | 'columnheader' | 'gridcell',
  says: Says = {},
): Says & { readonly role: typeof role } => ({ role, ...says })
