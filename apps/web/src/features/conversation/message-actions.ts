/** What one can do with a message that was not sent. */
export interface MessageActions {
  readonly onRetry: (messageUuid: string) => void;
  readonly onRemove: (messageUuid: string) => void;
}
