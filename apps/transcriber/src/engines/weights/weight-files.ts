import type { DTYPES } from '../whisper/whisper-messages';

/** What names one set of weights. */
export interface WeightsId {
  /** Repository on the hub, `owner/name`. */
  model: string;
  /** Commit or branch. */
  revision: string;
  dtype: (typeof DTYPES)[number];
}

/** The default model, pinned to the commit whose files it was chosen for. */
export const DEFAULT_MODEL = 'onnx-community/whisper-base_timestamped';
const DEFAULT_REVISION = 'c2f58ba5d2abe7e879d4e8246f774164c5bb8438';

/** The pinned commit of the default model; any other model without a WHISPER_REVISION follows its main branch. */
export const revisionOf = (model: string, wanted?: string): string =>
  wanted ?? (model === DEFAULT_MODEL ? DEFAULT_REVISION : 'main');

/** Name endings of the library's number formats. */
const SUFFIXES: Record<WeightsId['dtype'], string> = {
  fp32: '',
  fp16: '_fp16',
  q8: '_quantized',
  int8: '_int8',
  uint8: '_uint8',
  q4: '_q4',
};

/** Files a model needs, as paths in its folder; the small ones first. */
export function weightFiles({ dtype }: Pick<WeightsId, 'dtype'>): string[] {
  return [
    'config.json',
    'generation_config.json',
    'preprocessor_config.json',
    'tokenizer_config.json',
    'tokenizer.json',
    `onnx/encoder_model${SUFFIXES[dtype]}.onnx`,
    `onnx/decoder_model_merged${SUFFIXES[dtype]}.onnx`,
  ];
}

/** Where the hub serves a file. */
export function weightUrl(host: string, id: WeightsId, file: string): string {
  return `${host.replace(/\/+$/, '')}/${id.model}/resolve/${encodeURIComponent(id.revision)}/${file}`;
}
