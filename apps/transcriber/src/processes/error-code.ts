/**
 * The system's code of a fault (ENOSPC, ECONNREFUSED …), wherever in its causes it is; null if there is none.
 * Goes by shape: errors of Node's own modules are not always instances of this realm's Error.
 */
export function errorCode(error: unknown): string | null {
  let at = error;
  for (let depth = 0; depth < 5 && typeof at === 'object' && at; depth++) {
    if ('code' in at && typeof at.code === 'string') return at.code;
    at = 'cause' in at ? at.cause : null;
  }
  return null;
}

/** The message of anything that was thrown. */
export function errorText(error: unknown): string {
  return typeof error === 'object' && error && 'message' in error
    ? String(error.message)
    : String(error);
}
