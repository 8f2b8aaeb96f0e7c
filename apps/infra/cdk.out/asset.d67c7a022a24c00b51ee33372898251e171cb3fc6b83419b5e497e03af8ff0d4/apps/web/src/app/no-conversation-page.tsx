import { strings } from '../lib/strings.ts';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';

/** `/messages` on a wide screen: the inbox stands beside it. */
export function NoConversationPage() {
  return (
    <div className="grid flex-1 place-items-center">
      <Notice title={strings.chooseConversation} icon={<Icon name="chat" />}>
        {strings.chooseConversationHint}
      </Notice>
    </div>
  );
}
