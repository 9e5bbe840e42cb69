/** 层级: from the province down; who stands above weighs, who stands below is weighed. */
export const LEVELS = ['province', 'city', 'county', 'town', 'village', 'grid'] as const

const depth = (level: string): number => LEVELS.findIndex((one) => one === level)

/** Whether one level stands above another; a level nobody knows stands above nothing. */
export const isAbove = (level: string, other: string): boolean =>
  depth(level) >= 0 && depth(other) >= 0 && depth(level) < depth(other)
