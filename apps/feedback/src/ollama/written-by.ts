import { isCloudModel } from './model-choice';

/** What is said of a text whose server did not tell where it is. */
export const SOME_SERVER = 'a model server';

/**
 * Where a model runs, as a reader is told it: this server, a remote service, or the name of another host.
 * @param url of the model server that was asked
 * @param remote whether it told that the model runs elsewhere; the model's name may tell it as well
 */
export function placeOf(url: string, model: string, remote = false): string {
  if (remote || isCloudModel({ name: model })) return 'a remote service';
  const { hostname } = new URL(url);
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
    ? 'this server'
    : hostname;
}

/** Who wrote a text, and where, for its reader. */
export const writtenBy = (model: string, place: string): string =>
  `Written by ${model} on ${place}`;
