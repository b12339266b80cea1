/** A WAV file of `seconds` of a 440 Hz tone, 16 kHz mono 16 bit. */
export function toneWav(seconds, sampleRate = 16_000) {
  const samples = Math.round(seconds * sampleRate);
  const wav = Buffer.alloc(44 + samples * 2);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples * 2, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(sampleRate, 24);
  wav.writeUInt32LE(sampleRate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples * 2, 40);
  for (let i = 0; i < samples; i += 1) {
    wav.writeInt16LE(
      Math.round(8000 * Math.sin((2 * Math.PI * 440 * i) / sampleRate)),
      44 + i * 2,
    );
  }
  return wav;
}

/** A WAV file of `seconds` of silence, mono 8 bit, one byte a sample: at 8 kHz 29 MB an hour. */
export function silentWav(seconds, sampleRate = 8_000) {
  const bytes = seconds * sampleRate;
  const header = toneWav(0, sampleRate);
  header.writeUInt32LE(36 + bytes, 4);
  header.writeUInt32LE(sampleRate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.writeUInt32LE(bytes, 40);
  return Buffer.concat([header, Buffer.alloc(bytes, 128)]);
}
