import { isCloudModel } from './model-choice';

/**
 * Who wrote a text, for its reader.
 * @param remote whether the server told that the model runs elsewhere; its name may tell it as well
 */
export const writtenBy = (model: string, remote = false): string =>
  `Written by ${model} on ${remote || isCloudModel({ name: model }) ? 'a remote service' : 'this server'}`;
