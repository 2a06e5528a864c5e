/**
 * The counter's sounds, short and distinct with eyes closed: triangle waves with ramps of
 * 5 ms. Each has a visible counterpart, so a till without a loudspeaker loses nothing.
 */
export type SoundName = 'article' | 'card' | 'unknown' | 'refused' | 'closed';

interface Tone {
  readonly hertz: number;
  readonly ms: number;
  readonly pauseMs: number;
}

const SOUNDS: Readonly<Record<SoundName, readonly Tone[]>> = {
  article: [{ hertz: 1200, ms: 60, pauseMs: 0 }],
  card: [
    { hertz: 880, ms: 70, pauseMs: 0 },
    { hertz: 1320, ms: 70, pauseMs: 0 },
  ],
  unknown: [
    { hertz: 300, ms: 120, pauseMs: 60 },
    { hertz: 300, ms: 120, pauseMs: 0 },
  ],
  refused: [{ hertz: 220, ms: 250, pauseMs: 0 }],
  closed: [{ hertz: 1200, ms: 30, pauseMs: 0 }],
};

const RAMP_S = 0.005;
const VOLUME = 0.4;

export type PlaySound = (name: SoundName) => void;

/** Made on the first sound: a browser refuses audio before the first key. */
export function soundPlayer(newContext: () => AudioContext): PlaySound {
  let context: AudioContext | null = null;
  return (name) => {
    try {
      context ??= newContext();
      void context.resume();
      schedule(context, SOUNDS[name]);
    } catch {
      // A till without audio sells all the same.
    }
  };
}

function schedule(context: AudioContext, tones: readonly Tone[]): void {
  let startS = context.currentTime;
  for (const { hertz, ms, pauseMs } of tones) {
    const endS = startS + ms / 1000;
    const oscillator = new OscillatorNode(context, { type: 'triangle', frequency: hertz });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0, startS);
    gain.gain.linearRampToValueAtTime(VOLUME, startS + RAMP_S);
    gain.gain.setValueAtTime(VOLUME, endS - RAMP_S);
    gain.gain.linearRampToValueAtTime(0, endS);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(startS);
    oscillator.stop(endS);
    startS = endS + pauseMs / 1000;
  }
}
