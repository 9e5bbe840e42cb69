import type { WorkbenchView } from '#contract'
import { Course, Figure, periodText, useSpeech } from '#ui'

type Months = NonNullable<WorkbenchView['standing']>['course']

/** 今年以来: totals by month as a line, with the same figures as a table. */
export function MonthlyCourse({ course }: { readonly course: Months }) {
  const { say, language } = useSpeech()
  const { workbench } = say
  const months = course.map((month) => ({
    ...month,
    label:
      language === 'en'
        ? periodText(month.through, say.frame).slice(0, 3)
        : `${Number(month.through.slice(5))}月`,
  }))
  return (
    <div className="course">
      <h3 className="small muted">{workbench.courseTitle}</h3>
      <Course
        title={workbench.courseTitle}
        points={months.map(({ through, total, label }) => ({ key: through, label, total }))}
      />
      <details>
        <summary className="small">{workbench.courseTable}</summary>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{workbench.courseMonth}</th>
              <th scope="col" className="number">
                {workbench.courseTotal}
              </th>
              <th scope="col" className="number">
                {workbench.courseRank}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.through}>
                <td>{periodText(month.through, say.frame)}</td>
                <td className="number">
                  <Figure amount={month.total} />
                </td>
                <td className="number">{month.rank ?? say.frame.none}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}
