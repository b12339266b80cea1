import { LIMITS } from '@interview/contracts';

/** What is wrong with a chosen file, with what to do; empty where it can be tried. */
export function uploadFault(file: {
  readonly size: number;
  readonly type: string;
  readonly name: string;
}): string {
  if (file.size === 0)
    return 'This file is empty. Choose a recording with sound in it.';
  if (file.size > LIMITS.audioBytes)
    return `This file is larger than ${LIMITS.audioBytes / 1024 / 1024} MB. Choose a shorter recording, or save it as WebM or Ogg.`;
  // Some systems know no type for .opus or .webm: those are left to the server, which looks inside.
  const sound = /^(audio|video)\//.test(file.type) || file.type === '';
  return sound
    ? ''
    : `“${file.name}” is not a recording. Choose a WebM, Ogg or WAV file.`;
}
