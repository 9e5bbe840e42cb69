/** 状态码: the one place where a refusal becomes an HTTP status. Everything not named here is 409: the rules say no. */
const STATUS: Readonly<Record<string, number>> = {
  'session.none': 401,
  'session.wrong-password': 401,
  'session.too-many-attempts': 429,
  'permission.none': 403,
  'unit.not-yours': 403,
  'request.invalid': 400,
  'request.too-many': 429,
  'request.not-found': 404,
  'server.failed': 500,
  'server.busy': 503,
  'scheme.unknown': 404,
  'unit.unknown': 404,
  'cell.unknown': 404,
  'fact.unknown': 404,
  'draft.unknown': 404,
  'scheme-draft.unknown': 404,
  'scheme-draft.signer-wrote': 403,
  'scheme-draft.of-another-office': 403,
  'scheme-draft.not-below-you': 403,
  'result.no-facts': 404,
  'upload.no-file': 400,
  'upload.too-large': 413,
}

export const statusOf = (refusal: string): number => STATUS[refusal] ?? 409
