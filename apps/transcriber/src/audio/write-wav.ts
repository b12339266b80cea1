/** A 16-bit PCM WAV file of 16 kHz mono sound (or another rate); samples beyond ±1 are clipped. */
export function wavOf(pcm: Float32Array, sampleRate = 16_000): Uint8Array {
  const bytes = new Uint8Array(44 + pcm.length * 2);
  const view = new DataView(bytes.buffer);
  const text = (at: number, value: string) =>
    [...value].forEach((c, i) => view.setUint8(at + i, c.charCodeAt(0)));
  text(0, 'RIFF');
  view.setUint32(4, 36 + pcm.length * 2, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, pcm.length * 2, true);
  pcm.forEach((sample, i) => {
    const level = Math.max(-1, Math.min(1, sample));
    view.setInt16(44 + i * 2, Math.round(level * 32767), true);
  });
  return bytes;
}
