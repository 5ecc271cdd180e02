/** Fetches a JSON file of this site. A slow line drops a fetch now and then: what failed once is tried once more. */
export const loadJson = async <T>(address: string): Promise<T> => {
  const ask = async () => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
    return (await answer.json()) as T;
  };
  return ask().catch(ask);
};
