import { useParams } from 'react-router';
import { NewConversationPane } from '../features/conversation/new-conversation-pane.tsx';
import { Queries } from './queries.tsx';

/** `/messages/new/:handle` */
export function NewConversationPage() {
  const handle = (useParams().handle ?? '').replace(/^@/, '');
  return (
    <Queries>
      <NewConversationPane key={handle} handle={handle} />
    </Queries>
  );
}
