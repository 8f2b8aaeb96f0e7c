import { use } from 'react';
import { strings } from '../lib/strings.ts';
import { useStore } from '../lib/use-store.ts';
import { UpdateContext } from './update-context.ts';

/** Offers a newer build. Whoever is in the middle of something takes it later, or at the next start. */
export function UpdateOffer() {
  const update = use(UpdateContext);
  if (update === undefined) throw new Error('UpdateOffer outside of the app');
  const take = useStore(update, (state) => state.take);
  return (
    <div role="status">
      {take ? (
        <p className="banner">
          {strings.newVersion}{' '}
          <button type="button" className="banner-action" onClick={take}>
            {strings.reload}
          </button>
        </p>
      ) : null}
    </div>
  );
}
