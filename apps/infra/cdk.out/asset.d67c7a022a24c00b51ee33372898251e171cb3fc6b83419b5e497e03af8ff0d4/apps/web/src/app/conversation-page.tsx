import { useParams } from 'react-router';
import { ConversationPane } from '../features/conversation/conversation-pane.tsx';

/** `/messages/:message_group_uuid` */
export function ConversationPage() {
  const uuid = (useParams().message_group_uuid ?? '').toLowerCase();
  return <ConversationPane key={uuid} uuid={uuid} />;
}
