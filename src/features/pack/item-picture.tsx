import { useEffect, useRef } from 'react';

interface Props {
  readonly svg: string;
  readonly alt: string;
}

/** A drawing as a picture: its text stays in it and none of its ids get into the page. */
export function ItemPicture({ svg, alt }: Props) {
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    if (picture.current) picture.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [svg]);
  return <img ref={picture} className="pack-picture" alt={alt} />;
}
