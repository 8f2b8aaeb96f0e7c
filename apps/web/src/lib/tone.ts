/** Hertz: two notes a fourth apart, rising. */
const NOTES = [659, 880] as const;
const NOTE_S = 0.11;
const FADE_S = 0.35;
const LOUDNESS = 0.06;

let context: AudioContext | undefined;

/** Plays a short soft tone; nothing where the browser wants somebody to have touched the page first. */
export async function playTone(): Promise<void> {
  context ??= new AudioContext();
  if (context.state === 'suspended') await context.resume();
  const start = context.currentTime;
  for (const [index, hertz] of NOTES.entries()) note(context, hertz, start + index * NOTE_S);
}

function note(audio: AudioContext, hertz: number, start: number): void {
  const tone = new OscillatorNode(audio, { type: 'sine', frequency: hertz });
  const volume = new GainNode(audio, { gain: 0 });
  // Without a short rise a tone begins with a click.
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.015);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + FADE_S);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + FADE_S);
}
