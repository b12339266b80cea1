#!/usr/bin/env node
// A STUB, NOT A SPEECH MODEL. It has the files, tensor names and shapes of a Whisper model in the
// transformers.js layout, but whatever it hears it writes one fixed sentence. It exists so that tests can
// run the real library without real weights; no product code may use it, and nothing it "hears" is true.
//
//   node tools/whisper-stub.mjs <models folder> [model id]
//
// Everything in it is made here: graphs, vocabulary, configuration. No file of a real model is copied.
import { Buffer } from 'node:buffer';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  BOOL,
  FLOAT,
  float,
  input,
  INT64,
  int64,
  model,
  node,
  output,
} from './onnx-writer.mjs';

const STUB_MODEL_ID = 'stub/whisper-says-one-sentence';
/** Pieces of the fixed sentence; a piece is one token, a leading space starts a word. */
const PIECES = [
  ' This', ' is', ' a', ' st', 'ub', ',', ' not', ' a', ' speech', ' model', '.',
]; // prettier-ignore
const STUB_SENTENCE = PIECES.join('').trim();
/** Cross-attention of piece i peaks here, in 20 ms frames: 0.1 s, then every 0.24 s. */
const FIRST_PEAK = 5;
const PEAK_STEP = 12;

const LAYERS = 2;
const HEADS = 2;
const HEAD_SIZE = 4;
const WIDTH = HEADS * HEAD_SIZE;
const FRAMES = 1500;
const POSITIONS = 448;

// ---- vocabulary: the 256 bytes, the pieces, the special tokens, the times --------------------------

/** Byte-level alphabet: printable bytes stand for themselves, the others for characters from 256 on. */
function byteAlphabet() {
  const plain = (b) =>
    (b >= 33 && b <= 126) || (b >= 161 && b <= 172) || b >= 174;
  let next = 256;
  return Array.from({ length: 256 }, (_, b) =>
    String.fromCodePoint(plain(b) ? b : next++),
  );
}
const ALPHABET = byteAlphabet();
const asByteLevel = (text) =>
  [...Buffer.from(text, 'utf8')].map((b) => ALPHABET[b]).join('');
const WORDS = [...new Set(PIECES.map(asByteLevel))].filter(
  (word) => [...word].length > 1,
);
const VOCABULARY = [...ALPHABET, ...WORDS];
const SPECIAL = [
  '<|endoftext|>',
  '<|startoftranscript|>',
  '<|en|>',
  '<|de|>',
  '<|translate|>',
  '<|transcribe|>',
  '<|startoflm|>',
  '<|startofprev|>',
  '<|nospeech|>',
  '<|notimestamps|>',
];
const TIMES = Array.from(
  { length: FRAMES + 1 },
  (_, i) => `<|${(i * 0.02).toFixed(2)}|>`,
);
const idOf = new Map(
  [...VOCABULARY, ...SPECIAL, ...TIMES].map((token, id) => [token, id]),
);
const EOS = idOf.get('<|endoftext|>');
const VOCABULARY_SIZE = idOf.size;
/** The prompt is start, language, task, no-timestamps: the first piece is read off position 3. */
const PROMPT = 4;

// ---- graphs ------------------------------------------------------------------------------------------

const encoder = () =>
  model(
    'encoder',
    node('ReduceMean', ['input_features'], ['mean'], {
      axes: [1, 2],
      keepdims: 1,
    }),
    node('Shape', ['input_features'], ['shape']),
    node('Gather', ['shape', 'first'], ['batch']),
    node('Concat', ['batch', 'rest'], ['to'], { axis: 0 }),
    node('Expand', ['mean', 'to'], ['last_hidden_state']),
    int64('first', [0]),
    int64('rest', [FRAMES, WIDTH]),
    input('input_features', FLOAT, ['batch_size', 'bins', 'frames']),
    output('last_hidden_state', FLOAT, ['batch_size', FRAMES, WIDTH]),
  );

function decoder() {
  const tokenAt = Array.from({ length: POSITIONS }, (_, position) => {
    const piece = PIECES[position - (PROMPT - 1)];
    return piece === undefined ? EOS : idOf.get(asByteLevel(piece));
  });
  const peakAt = Array.from(
    { length: POSITIONS },
    (_, position) =>
      FIRST_PEAK + Math.max(0, position - (PROMPT - 1)) * PEAK_STEP,
  );
  const layers = Array.from({ length: LAYERS }, (_, layer) => layer);
  const caches = layers.flatMap((layer) =>
    ['decoder', 'encoder'].flatMap((side) =>
      ['key', 'value'].map((kind) => ({ layer, side, kind })),
    ),
  );
  return model(
    'decoder_model_merged',
    // Where in the sentence are we: positions [past, past + n).
    node('Shape', ['input_ids'], ['ids_shape']),
    node('Gather', ['ids_shape', 'one'], ['n']),
    node('Gather', ['ids_shape', 'zero_list'], ['batch_list']),
    node('Gather', ['ids_shape', 'one_list'], ['n_list']),
    node('Shape', ['past_key_values.0.decoder.key'], ['past_shape']),
    node('Gather', ['past_shape', 'two'], ['past']),
    node('Add', ['past', 'n'], ['end']),
    node('Range', ['past', 'end', 'one'], ['positions']),
    // The token of each position gets all the probability, whatever was heard.
    node('Gather', ['token_at', 'positions'], ['tokens']),
    node('OneHot', ['tokens', 'vocabulary_size', 'cold_hot'], ['hot'], {
      axis: -1,
    }),
    node('Unsqueeze', ['hot', 'zero_list'], ['hot3']),
    node('Concat', ['batch_list', 'n_list', 'one_list'], ['logits_to'], {
      axis: 0,
    }),
    node('Expand', ['hot3', 'logits_to'], ['logits']),
    // Cross-attention: 1 / (1 + distance to the peak squared), never nought, so that it can be normalised.
    node('Gather', ['peak_at', 'positions'], ['peaks']),
    node('Unsqueeze', ['peaks', 'one_list'], ['peaks2']),
    node('Sub', ['frames', 'peaks2'], ['distance']),
    node('Mul', ['distance', 'distance'], ['squared']),
    node('Add', ['squared', 'one_float'], ['plus_one']),
    node('Reciprocal', ['plus_one'], ['attention']),
    node('Unsqueeze', ['attention', 'first_two'], ['attention4']),
    node(
      'Concat',
      ['batch_list', 'heads', 'n_list', 'frame_count'],
      ['attention_to'],
      { axis: 0 },
    ),
    ...layers.map((layer) =>
      node(
        'Expand',
        ['attention4', 'attention_to'],
        [`cross_attentions.${layer}`],
      ),
    ),
    // Caches hold zeros; the length of the decoder's is how positions are counted.
    node('Concat', ['batch_list', 'heads', 'n_list', 'head_size'], ['new_to'], {
      axis: 0,
    }),
    node('Expand', ['zero_float', 'new_to'], ['new_cache']),
    node(
      'Concat',
      ['batch_list', 'heads', 'one_list', 'head_size'],
      ['encoder_to'],
      { axis: 0 },
    ),
    node('Expand', ['zero_float', 'encoder_to'], ['encoder_cache']),
    ...caches.map(({ layer, side, kind }) => {
      const past = `past_key_values.${layer}.${side}.${kind}`;
      const present = `present.${layer}.${side}.${kind}`;
      return side === 'decoder'
        ? node('Concat', [past, 'new_cache'], [present], { axis: 2 })
        : node('Identity', ['encoder_cache'], [present]);
    }),
    int64('token_at', tokenAt),
    int64('vocabulary_size', [VOCABULARY_SIZE], []),
    float('cold_hot', [0, 20]),
    float('peak_at', peakAt),
    float(
      'frames',
      Array.from({ length: FRAMES }, (_, i) => i),
      [1, FRAMES],
    ),
    float('one_float', [1], []),
    float('zero_float', [0], []),
    int64('one', [1], []),
    int64('two', [2], []),
    int64('zero_list', [0]),
    int64('one_list', [1]),
    int64('first_two', [0, 1]),
    int64('heads', [HEADS]),
    int64('head_size', [HEAD_SIZE]),
    int64('frame_count', [FRAMES]),
    input('input_ids', INT64, ['batch_size', 'n']),
    input('encoder_hidden_states', FLOAT, ['batch_size', 'frames_in', WIDTH]),
    ...caches.map(({ layer, side, kind }) =>
      input(`past_key_values.${layer}.${side}.${kind}`, FLOAT, [
        'batch_size',
        HEADS,
        `past_${side}`,
        HEAD_SIZE,
      ]),
    ),
    input('use_cache_branch', BOOL, [1]),
    output('logits', FLOAT, ['batch_size', 'n', VOCABULARY_SIZE]),
    ...caches.map(({ layer, side, kind }) =>
      output(`present.${layer}.${side}.${kind}`, FLOAT, [
        'batch_size',
        HEADS,
        `length_${side}`,
        HEAD_SIZE,
      ]),
    ),
    ...layers.map((layer) =>
      output(`cross_attentions.${layer}`, FLOAT, [
        'batch_size',
        HEADS,
        'n',
        FRAMES,
      ]),
    ),
  );
}

// ---- configuration -------------------------------------------------------------------------------------

const ids = {
  bos_token_id: EOS,
  eos_token_id: EOS,
  pad_token_id: EOS,
  decoder_start_token_id: idOf.get('<|startoftranscript|>'),
};
const note = 'STUB for tests: writes one fixed sentence. Not a speech model.';

const configuration = {
  'config.json': {
    note,
    model_type: 'whisper',
    architectures: ['WhisperForConditionalGeneration'],
    is_encoder_decoder: true,
    vocab_size: VOCABULARY_SIZE,
    num_mel_bins: 80,
    d_model: WIDTH,
    encoder_layers: LAYERS,
    decoder_layers: LAYERS,
    encoder_attention_heads: HEADS,
    decoder_attention_heads: HEADS,
    max_source_positions: FRAMES,
    max_target_positions: POSITIONS,
    median_filter_width: 7,
    ...ids,
  },
  'generation_config.json': {
    ...ids,
    is_multilingual: true,
    lang_to_id: {
      '<|en|>': idOf.get('<|en|>'),
      '<|de|>': idOf.get('<|de|>'),
    },
    task_to_id: {
      transcribe: idOf.get('<|transcribe|>'),
      translate: idOf.get('<|translate|>'),
    },
    no_timestamps_token_id: idOf.get('<|notimestamps|>'),
    max_initial_timestamp_index: 50,
    max_length: POSITIONS,
    begin_suppress_tokens: [EOS],
    alignment_heads: [
      [0, 1],
      [1, 0],
    ],
  },
  'preprocessor_config.json': {
    feature_extractor_type: 'WhisperFeatureExtractor',
    processor_class: 'WhisperProcessor',
    feature_size: 80,
    sampling_rate: 16000,
    chunk_length: 30,
    n_samples: 480000,
    nb_max_frames: 3000,
    n_fft: 400,
    hop_length: 160,
    padding_side: 'right',
    padding_value: 0,
    return_attention_mask: false,
  },
  'tokenizer_config.json': {
    tokenizer_class: 'WhisperTokenizer',
    processor_class: 'WhisperProcessor',
    bos_token: '<|endoftext|>',
    eos_token: '<|endoftext|>',
    pad_token: '<|endoftext|>',
    unk_token: '<|endoftext|>',
    add_prefix_space: false,
    clean_up_tokenization_spaces: false,
    model_max_length: POSITIONS,
  },
  'tokenizer.json': {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [...SPECIAL, ...TIMES].map((content) => ({
      id: idOf.get(content),
      content,
      special: SPECIAL.includes(content),
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
    })),
    normalizer: null,
    pre_tokenizer: {
      type: 'ByteLevel',
      add_prefix_space: false,
      trim_offsets: true,
      use_regex: true,
    },
    post_processor: null,
    decoder: {
      type: 'ByteLevel',
      add_prefix_space: true,
      trim_offsets: true,
      use_regex: true,
    },
    model: {
      type: 'BPE',
      dropout: null,
      unk_token: null,
      continuing_subword_prefix: '',
      end_of_word_suffix: '',
      fuse_unk: false,
      vocab: Object.fromEntries(
        VOCABULARY.map((token) => [token, idOf.get(token)]),
      ),
      merges: mergesOf(WORDS),
    },
  },
};

/** Merges that build each word from its bytes, left to right, through pieces that are words themselves. */
function mergesOf(words) {
  const merges = [];
  for (const word of words) {
    const letters = [...word];
    if (letters.length === 2) merges.push(`${letters[0]} ${letters[1]}`);
  }
  return merges;
}

/** Writes the stub to `<models folder>/<model id>`; answers that folder. */
export function writeWhisperStub(modelsDir, modelId = STUB_MODEL_ID) {
  const dir = join(modelsDir, modelId);
  mkdirSync(join(dir, 'onnx'), { recursive: true });
  for (const [name, content] of Object.entries(configuration))
    writeFileSync(join(dir, name), `${JSON.stringify(content, null, 1)}\n`);
  for (const [name, graph] of [
    ['encoder_model', encoder()],
    ['decoder_model_merged', decoder()],
  ])
    for (const suffix of ['', '_quantized'])
      writeFileSync(join(dir, 'onnx', `${name}${suffix}.onnx`), graph);
  return dir;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [modelsDir, modelId] = process.argv.slice(2);
  if (!modelsDir) {
    console.error(
      'usage: node tools/whisper-stub.mjs <models folder> [model id]',
    );
    process.exit(2);
  }
  console.log(
    `Wrote a STUB to ${writeWhisperStub(modelsDir, modelId)}. It is not a speech model: it writes "${STUB_SENTENCE}" whatever it hears. For tests only.`,
  );
}
