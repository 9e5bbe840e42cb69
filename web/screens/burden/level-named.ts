import type { Screens } from '#words'

/** 层级的名称, or its id where a scheme has levels of its own. */
export const levelNamed = (level: string, say: Screens): string =>
  Object.hasOwn(say.scheme.levels, level) ? say.scheme.levels[level as keyof typeof say.scheme.levels] : level
