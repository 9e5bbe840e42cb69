/** 来自本页: other sites cannot send this header without asking, so that no strange page writes in a reader's name. */
export const FROM_US = { 'x-gongcheng': '1' } as const
