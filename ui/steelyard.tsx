/** 秤: the house's sign, a steelyard with its pan and its weight. */
export function Steelyard({ size = 30 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round">
        <path d="M3 14 29 9" />
        <path d="M12.5 5v7" />
        <path d="M6.5 13.3 3.5 23h7l-3-9.7" />
        <path d="M2.8 23c.8 2.2 2.5 3.2 4.2 3.200s3.4-1 4.2-3.2" />
        <path d="M23 10.200V16" />
      </g>
      <path d="M20.5 16h5l1 7h-7z" fill="currentColor" />
      {[15.5, 18, 20.5, 26].map((x) => (
        <circle key={x} cx={x} cy={11.6 - (x - 15.5) * 0.192} r="0.8" fill="currentColor" />
      ))}
    </svg>
  )
}
