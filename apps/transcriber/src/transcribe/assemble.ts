import type { Segment, Transcript, Word } from '@interview/contracts';
import type { HeardWord } from '../engines/speech-engine';

/** Words of one stretch of speech, on the recording's clock. */
export interface HeardStretch {
  words: HeardWord[];
}

/** Punctuation around a word. What belongs to the word itself stays: `C#`, `50%`, `R&D`, `@home`. */
const AROUND = /^(?:(?![#%&@])\p{P})+|(?:(?![#%&@])\p{P})+$/gu;
/** Control characters, NUL among them: PostgreSQL and people have no use for them. */
const CONTROL = /\p{Cc}+/gu;

/**
 * Sets heard words into a transcript's text: one space between words and between stretches, a character span
 * for every word (without the punctuation around it) and for every stretch. Nothing is rewritten: a draft
 * engine's words keep their lower case. Stretches without words leave nothing.
 */
export function assemble(
  stretches: readonly HeardStretch[],
): Pick<Transcript, 'text' | 'segments'> {
  let text = '';
  const segments: Segment[] = [];
  for (const stretch of stretches) {
    const words: Word[] = [];
    const spanStart = text.length === 0 ? 0 : text.length + 1;
    for (const heard of stretch.words) {
      const written = clean(heard.text);
      if (!written) continue;
      if (text.length > 0) text += ' ';
      const word = wordAt(written, text.length, heard);
      text += written;
      if (word) words.push(word);
    }
    const [first] = words;
    if (!first) continue;
    segments.push({
      startChar: spanStart,
      endChar: text.length,
      startSec: first.startSec,
      endSec: Math.max(...words.map((word) => word.endSec)),
      words,
    });
  }
  return { text, segments };
}

const clean = (text: string) =>
  text.toWellFormed().replace(CONTROL, ' ').replace(/\s+/gu, ' ').trim();

/** Null for punctuation that stands alone: it is part of the text, but no word. */
function wordAt(written: string, at: number, heard: HeardWord): Word | null {
  const bare = written.replace(AROUND, '');
  if (!/[\p{L}\p{N}]/u.test(bare)) return null;
  const startChar = at + written.indexOf(bare);
  return {
    text: bare,
    startChar,
    endChar: startChar + bare.length,
    startSec: rounded(heard.startSec),
    endSec: rounded(Math.max(heard.startSec, heard.endSec)),
    confidence: heard.confidence === null ? null : rounded(heard.confidence),
  };
}

/** Milliseconds, and thousandths of a probability: more would only be noise on the wire. */
const rounded = (value: number) => Math.round(value * 1000) / 1000;
