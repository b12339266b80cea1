#!/usr/bin/env node
// A STUB, NOT A SENTENCE MODEL. It has the files, tensor names and shapes of a BERT sentence model in the
// transformers.js layout, but its vector of a word is the word's number and nothing else: texts are alike as far as
// they share words. It exists so that tests can run the real library without real weights; no product code may use it.
//
//   node tools/sentence-stub.mjs <folder of the model>
//
// Everything in it is made here: graph, vocabulary, configuration. No file of a real model is copied.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FLOAT, float, input, INT64, model, node, output } from './onnx-writer.mjs'; // prettier-ignore

const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];
const WORDS =
  'tell me about a time you improved the performance of system ready ? . i we profiled service and found one slow query then it was faster in end page customers my grandmother bakes bread on sundays'.split(
    ' ',
  );
const VOCABULARY = [...SPECIAL, ...new Set(WORDS)];
const ids = Object.fromEntries(VOCABULARY.map((word, at) => [word, at]));
const SIZE = VOCABULARY.length;

/** Every token's vector has a one at its own place; special tokens have nought everywhere. */
const graph = () =>
  model(
    'sentence',
    node('Gather', ['table', 'input_ids'], ['last_hidden_state']),
    float(
      'table',
      Array.from({ length: SIZE * SIZE }, (_, at) =>
        at % (SIZE + 1) === 0 && at >= SPECIAL.length * SIZE ? 1 : 0,
      ),
      [SIZE, SIZE],
    ),
    input('input_ids', INT64, ['batch_size', 'sequence_length']),
    input('attention_mask', INT64, ['batch_size', 'sequence_length']),
    input('token_type_ids', INT64, ['batch_size', 'sequence_length']),
    output('last_hidden_state', FLOAT, ['batch_size', 'sequence_length', SIZE]),
  );

const FILES = {
  'config.json': {
    architectures: ['BertModel'],
    model_type: 'bert',
    hidden_size: SIZE,
    num_hidden_layers: 1,
    num_attention_heads: 1,
    intermediate_size: SIZE,
    max_position_embeddings: 128,
    type_vocab_size: 2,
    vocab_size: SIZE,
    pad_token_id: 0,
  },
  'tokenizer_config.json': {
    tokenizer_class: 'BertTokenizer',
    do_lower_case: true,
    model_max_length: 128,
    cls_token: '[CLS]',
    mask_token: '[MASK]',
    pad_token: '[PAD]',
    sep_token: '[SEP]',
    unk_token: '[UNK]',
  },
  'tokenizer.json': {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.map((content) => ({
      id: ids[content],
      content,
      special: true,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
    })),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [
        { SpecialToken: { id: '[CLS]', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { SpecialToken: { id: '[SEP]', type_id: 0 } },
      ],
      pair: [],
      special_tokens: Object.fromEntries(
        ['[CLS]', '[SEP]'].map((id) => [
          id,
          { id, ids: [ids[id]], tokens: [id] },
        ]),
      ),
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: ids,
    },
  },
};

/** Writes the stub into `folder`. */
export function writeSentenceStub(folder) {
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  for (const [name, content] of Object.entries(FILES))
    writeFileSync(join(folder, name), JSON.stringify(content));
  writeFileSync(join(folder, 'onnx/model.onnx'), graph());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2];
  if (!folder) {
    console.error('node tools/sentence-stub.mjs <folder of the model>');
    process.exit(2);
  }
  writeSentenceStub(folder);
}
