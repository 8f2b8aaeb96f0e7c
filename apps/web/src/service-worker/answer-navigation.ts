/** A server that takes longer leaves a person with a blank window; what is kept shows at once. */
const SLOW_MS = 1_500;

/** The page from the network, or the kept one when the network is slow, away, or its server broken. */
export async function answerNavigation(
  fromNetwork: Promise<Response>,
  findKept: () => Promise<Response | undefined>,
  slowMs = SLOW_MS,
): Promise<Response> {
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, slowMs));
  const answer = await Promise.race([fromNetwork.catch(() => undefined), patience]);
  if (answer !== undefined && answer.status < 500) return answer;
  return (await findKept()) ?? fromNetwork;
}
