const STARS = Array.from({ length: 19 }, (_, place) => place)

/** 杆秤: the market's public scale, drawn in lines; decoration only. */
export function SteelyardPicture() {
  return (
    <svg className="steelyard-picture" viewBox="0 0 520 300" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
        <path d="M46 118 486 62l2 9L48 130z" />
        <path d="M138 20v82" />
        <circle cx="138" cy="14" r="6" />
        <path d="M82 122v22M82 144 34 226M82 144l48 82" />
        <path d="M22 226h120c-6 30-30 46-60 46s-54-16-60-46z" />
        <path d="M338 86v64" />
        <path d="M322 150h32l9 46h-50z" />
        <path d="M330 150c0-12 16-12 16 0" />
      </g>
      {STARS.map((place) => (
        <circle
          key={place}
          cx={166 + place * 17}
          cy={109.5 - place * 2.18}
          r={place % 5 === 0 ? 2.8 : 1.5}
          fill="currentColor"
        />
      ))}
    </svg>
  )
}
