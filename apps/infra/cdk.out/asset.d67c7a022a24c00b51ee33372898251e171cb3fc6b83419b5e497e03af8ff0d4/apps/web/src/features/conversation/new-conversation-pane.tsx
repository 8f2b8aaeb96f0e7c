import { ApiError, getShortProfile } from '@cruddur/client/api';
import { codeOf, mayRetry } from '@cruddur/client/api-error';
import { conversationWith } from '@cruddur/client/messenger/conversations';
import type { ShortProfile } from '@cruddur/contract/schemas';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { useMessenger } from '../../lib/messenger-context.ts';
import { conversationPath } from '../../lib/paths.ts';
import { sentenceOf, strings } from '../../lib/strings.ts';
import { useStore } from '../../lib/use-store.ts';
import { Alert } from '../../ui/alert.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ConversationHeader } from './conversation-header.tsx';
import { ConversationScreen } from './conversation-screen.tsx';

/** Looks up who has the handle, and lets one write to them. Give it the handle as its key too. */
export function NewConversationPane({ handle }: { handle: string }) {
  const { api, viewer } = useMessenger();
  const profile = useQuery({
    queryKey: ['profile', viewer.uuid, handle],
    queryFn: () => getShortProfile(api, handle),
  });
  if (profile.isPending) return <LookingUp />;
  if (profile.isError) {
    const onRetry = mayRetry(profile.error) ? () => void profile.refetch() : undefined;
    return <Problem sentence={whyNot(profile.error, handle)} onRetry={onRetry} />;
  }
  if (profile.data.uuid === viewer.uuid) return <Problem sentence={strings.ownHandle} />;
  return <StartingPane person={profile.data} />;
}

function StartingPane({ person }: { person: ShortProfile }) {
  const messenger = useMessenger();
  const conversation = conversationWith(messenger, person);
  const uuid = useStore(conversation.view, (view) => view.uuid);
  if (uuid !== undefined) return <Navigate replace to={conversationPath(uuid)} />;
  return (
    <ConversationScreen
      conversation={conversation}
      peer={{ uuid: person.uuid, name: person.display_name, handle: person.handle }}
      emptyHint={strings.firstMessage(person.display_name)}
    />
  );
}

function LookingUp() {
  return (
    <>
      <ConversationHeader peer={undefined} />
      <div className="p-4">
        <Skeleton rows={1} shape="row" label={strings.loading} />
      </div>
    </>
  );
}

function Problem({ sentence, onRetry }: { sentence: string; onRetry?: (() => void) | undefined }) {
  return (
    <>
      <ConversationHeader peer={undefined} />
      <Alert action={onRetry && { label: strings.tryAgain, run: onRetry }}>{sentence}</Alert>
    </>
  );
}

function whyNot(error: Error, handle: string): string {
  const unknown = error instanceof ApiError && error.code === 'user_not_found';
  return unknown ? strings.nobodyHasHandle(handle) : sentenceOf(codeOf(error));
}
