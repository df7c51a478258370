import { useEffect, useState } from 'react';

interface Props {
  readonly svg: string;
  readonly alt: string;
}

/** A drawing as a picture: its text stays in it and none of its ids get into the page. */
export function ItemPicture({ svg, alt }: Props) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return address === null ? null : <img className="pack-picture" src={address} alt={alt} />;
}
