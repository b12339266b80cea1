import { Injectable, signal } from '@angular/core';

/** Plays a take that is on this device. */
@Injectable()
export class TakePlayer {
  private audio: HTMLAudioElement | undefined;
  private address = '';
  readonly playing = signal(false);

  toggle(sound: Blob): void {
    if (this.playing()) {
      this.stop();
      return;
    }
    this.address = URL.createObjectURL(sound);
    this.audio = new Audio(this.address);
    this.audio.onended = () => this.stop();
    this.audio.onerror = () => this.stop();
    this.playing.set(true);
    this.audio.play().catch(() => this.stop());
  }

  stop(): void {
    this.audio?.pause();
    this.audio = undefined;
    if (this.address) URL.revokeObjectURL(this.address);
    this.address = '';
    this.playing.set(false);
  }
}
