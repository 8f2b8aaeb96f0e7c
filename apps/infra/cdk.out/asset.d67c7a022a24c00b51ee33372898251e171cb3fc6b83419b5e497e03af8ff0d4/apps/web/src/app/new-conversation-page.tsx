import { useParams } from 'react-router';
import { NewConversationPane } from '../features/conversation/new-conversation-pane.tsx';

/** `/messages/new/:handle` */
export function NewConversationPage() {
  const handle = (useParams().handle ?? '').replace(/^@/, '');
  return <NewConversationPane key={handle} handle={handle} />;
}
