import { useMutation } from '@tanstack/react-query';
import { strings } from '../../lib/strings.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { faultOf } from './faults.ts';

/** Asks for another code. */
export function ResendCode({ onResend }: { onResend: () => Promise<void> }) {
  const resend = useMutation({ mutationFn: onResend, networkMode: 'always' });
  return (
    <div>
      <Button
        look="quiet"
        className="-ml-3"
        aria-busy={resend.isPending}
        onClick={() => resend.mutate()}
      >
        {strings.resend}
      </Button>
      {resend.isSuccess ? <p role="status">{strings.resent}</p> : null}
      {resend.isError ? <Alert>{faultOf(resend.error, []).text}</Alert> : null}
    </div>
  );
}
