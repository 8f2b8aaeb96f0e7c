import { type ReactNode, useEffect, useRef } from 'react';

/** Stands at the end of a list and tells when it is about to be seen. */
export function MoreOnSight({ onSight, children }: { onSight: () => void; children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(onSight);
  useEffect(() => {
    latest.current = onSight;
  });
  useEffect(() => {
    const observed = element.current;
    if (observed === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) latest.current();
      },
      { rootMargin: '300px' },
    );
    observer.observe(observed);
    return () => observer.disconnect();
  }, []);
  return <div ref={element}>{children}</div>;
}
