/** 名称: Chinese first; English where the scheme gives it. */
export interface Names {
  readonly zh: string
  readonly en?: string
}
