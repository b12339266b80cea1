/** Injection tokens of what is no class: the settings, the log and the ports. */
export const CONFIG = Symbol('config');
export const LOGGER = Symbol('logger');
export const RELAY = Symbol('relay');
export const AUDIO_STORE = Symbol('audio-store');
