import { errorCode, errorText } from '../../processes/error-code';

/** What a fault while downloading means, and what to do. `path` is the file that was being written. */
export function downloadProblem(error: unknown, path: string): string {
  const code = errorCode(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `the disk is full where ${path} is to be written: free some space`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${path} may not be written: make its folder writable, or set WHISPER_MODELS_DIR`;
    default:
      return errorText(error) === 'stalled'
        ? 'the download came to a halt'
        : `the download broke off (${code ?? errorText(error)})`;
  }
}
