import { useEffect } from 'react';
import { useNavigate } from 'react-router';

/**
 * Goes to a page as soon as its path is known: after the page has taken in that its form is sent, so that nobody
 * is asked whether to throw away what was just sent.
 */
export function useGoTo(path: string | undefined): void {
  const navigate = useNavigate();
  useEffect(() => {
    if (path) void navigate(path);
  }, [path, navigate]);
}
