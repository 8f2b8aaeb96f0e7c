declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** A person's uuid in Postgres: lower-case hexadecimal. */
export type UserUuid = Branded<string, 'UserUuid'>;
/** A conversation's uuid: for a pair it follows from the two people (see core's pair identity). */
export type MessageGroupUuid = Branded<string, 'MessageGroupUuid'>;
/** A message's uuid, made by the client that sends it; a retry carries the same one. */
export type MessageUuid = Branded<string, 'MessageUuid'>;
/** A position in a conversation's log: 1, 2, 3 … without gaps. 0 stands before the first message. */
export type Seq = Branded<number, 'Seq'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** The RFC 9562 text form, any version, in either case. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
