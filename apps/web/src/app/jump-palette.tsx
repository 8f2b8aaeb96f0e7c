import { Palette } from '../features/palette/palette.tsx';
import { Queries } from './queries.tsx';

/** The palette with its look-ups. */
export function JumpPalette({ onClose }: { onClose: () => void }) {
  return (
    <Queries>
      <Palette onClose={onClose} />
    </Queries>
  );
}
