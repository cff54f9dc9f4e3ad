import { useState, type Dispatch, type SetStateAction } from 'react';

/** A state that begins with what is known, and begins anew when that changes: a field that keeps no old value. */
export function useFollowing<Value>(known: Value): readonly [Value, Dispatch<SetStateAction<Value>>] {
  const [value, setValue] = useState(known);
  const [before, setBefore] = useState(known);
  if (known !== before) {
    setBefore(known);
    setValue(known);
  }
  return [value, setValue];
}
