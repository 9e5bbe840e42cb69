import { type Uncertainty, type UncertaintyAsked, uncertainRanks } from '#domain/uncertainty'
import { answerApart, type TravellingResult, weighAgain } from './weigh-apart.ts'

/** 重抽任务: of the facts only those of sampled indicators need to come along. */
export interface DrawingJob extends TravellingResult {
  readonly asked: UncertaintyAsked
}

await answerApart<DrawingJob, never, Uncertainty>((job) => uncertainRanks(weighAgain(job), job.asked))
