const PATHS = {
  back: 'M15 5l-7 7 7 7',
  down: 'M12 5v14m-6-6 6 6 6-6',
  send: 'M5 12h13m-6-6 6 6-6 6',
  plus: 'M12 5v14M5 12h14',
  chat: 'M12 4c-5 0-9 3.300-9 7.500 0 2.300 1.200 4.300 3.100 5.700L5.500 20.500l3.700-1.800c.9.2 1.800.3 2.800.3 5 0 9-3.300 9-7.500S17 4 12 4Z',
  signOut: 'M10 5H5v14h5m4-3 4-4-4-4m4 4H9',
  warning: 'M12 8v5m0 3.200v.1M12 3.500 21 19.500H3L12 3.500Z',
} as const;

/** A line drawing that adds nothing to the text beside it. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className="icon">
      <path d={PATHS[name]} />
    </svg>
  );
}
