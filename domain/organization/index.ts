export { isHeld, type Post, type PostEvent, type PostWish, postOn, postsOf } from './post.ts'
export { LEVELS_OF, type PostRefusal, type PostUnit, reachAt, requestPost } from './request-post.ts'
export { type EndRefusal, endPost, type SettleRefusal, settlePost } from './settle-post.ts'
