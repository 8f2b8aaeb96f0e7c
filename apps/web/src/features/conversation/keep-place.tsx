import { Component, type ReactNode, type RefObject } from 'react';
import { type Place, placeOf, putBack, showSeq } from './scroll-place.ts';

/** A message to go to, once it is in the list. A new object means to go there again. */
export interface Target {
  readonly seq: number;
}

interface KeepPlaceProps {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Whether the list follows its end. */
  readonly follows: RefObject<boolean>;
  readonly target: Target | undefined;
  /** Called before each change; may say that the list does not follow its end any more. */
  readonly beforeChange: () => void;
  /** Called after each change, when everything stands where it belongs. */
  readonly onSettled: () => void;
  readonly children: ReactNode;
}

/**
 * Leaves the first visible message where it is, to the pixel, while rows come and go around it; or
 * follows the end of the list; or goes to its target as soon as that is there. A class, because
 * only a class can look at the page right before it changes.
 */
export class KeepPlace extends Component<KeepPlaceProps> {
  /** The target that was gone to. */
  reached: Target | undefined;

  override componentDidMount(): void {
    this.settle(null);
  }

  override getSnapshotBeforeUpdate(): Place | null {
    const { scroller, follows, beforeChange } = this.props;
    beforeChange();
    if (scroller.current === null || follows.current) return null;
    return placeOf(scroller.current) ?? null;
  }

  override componentDidUpdate(_props: KeepPlaceProps, _state: object, place: Place | null): void {
    this.settle(place);
  }

  settle(place: Place | null): void {
    const { scroller, follows, target, onSettled } = this.props;
    const element = scroller.current;
    if (element === null) return;
    if (target !== undefined && target !== this.reached && showSeq(element, target.seq)) {
      this.reached = target;
      follows.current = false;
    } else if (follows.current) {
      element.scrollTop = element.scrollHeight;
    } else if (place !== null) {
      putBack(element, place);
    }
    onSettled();
  }

  override render(): ReactNode {
    return this.props.children;
  }
}
