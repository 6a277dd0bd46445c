import { useEffect, useRef } from 'preact/hooks';

/** Calls `onNews` whenever the collector says that the running sessions have changed, as long as the page is there. */
export function useNews(onNews: () => void): void {
  const heard = useRef(onNews);
  heard.current = onNews;
  useEffect(() => {
    // It comes back by itself after a break; whoever is signed out is told so by the next reading.
    const stream = new EventSource('/v1/console/live/stream');
    stream.addEventListener('news', () => heard.current());
    return () => stream.close();
  }, []);
}
