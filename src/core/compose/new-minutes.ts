import type { PlainDate } from '../text/date';
import type { Series } from '../repository/profile';

/** Which minutes a person wants to start. */
export interface NewMinutesRequest {
  readonly series: Series;
  readonly date: PlainDate;
  /** Who takes them; missing when not known yet. */
  readonly taker?: string;
}

/** New minutes, not written anywhere yet. */
export interface NewMinutes {
  /** The path of the file in the repository. */
  readonly path: string;
  readonly text: string;
  /** The offset of the first place that a person fills in. */
  readonly cursor: number;
}
