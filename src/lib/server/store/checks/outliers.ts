import {
  FAR_FROM_OWN,
  FAR_FROM_PEERS,
  FEWEST_PEERS,
  FEWEST_YEARS,
  LEAST_DEVIATION,
  LEAST_DIFFERENCE,
  MAD_TO_DEVIATION,
} from '../../../domain/outlier';
import { FULL_NUMBER } from './series';

/** `isOutlier` of the domain, which tests hold this against: of a figure c and its series' median and deviation s. */
const far = (times: number) => `abs(c.x - s.middle) > ${times} * CASE WHEN c.value_type = 'percent'
    THEN greatest(${MAD_TO_DEVIATION} * s.spread, ${LEAST_DEVIATION.percent})
    ELSE greatest(${MAD_TO_DEVIATION} * s.spread, ${LEAST_DEVIATION.log}, exp(-s.middle / 2)) END
  AND (c.value_type = 'percent' OR abs(c.value - s.usual) >= ${LEAST_DIFFERENCE})`;

const STATISTICS = `count(*) AS figures, median(x) AS middle, mad(x) AS spread, median(value) AS usual`;
const TOLD = `c.ordinal, NULL AS got, concat_ws(' ', round(s.usual, 2), s.figures - 1) AS expected`;

/** Far from what the same agency reported in its other years. */
export const OWN_OUTLIERS = `WITH s AS (
    SELECT agency, indicator, ${STATISTICS} FROM beside WHERE ${FULL_NUMBER}
    GROUP BY agency, indicator HAVING figures > ${FEWEST_YEARS}
  )
  SELECT ${TOLD} FROM checked c JOIN s USING (agency, indicator)
  WHERE c.kind = 'number' AND c.period = 'year' AND c.subject = 'self' AND c.value <> 0 AND ${far(FAR_FROM_OWN)}`;

/** Far from what agencies of the same kind and district reported for the same year; medians are of that year's figures. */
export const PEER_OUTLIERS = `WITH s AS (
    SELECT indicator, year, a.kind AS agency_kind, a.district, ${STATISTICS}
    FROM (FROM beside SEMI JOIN checked USING (indicator, year)) b JOIN agency a ON a.code = b.agency
    WHERE b.kind = 'number' AND period = 'year' AND subject = 'self'
    GROUP BY indicator, year, a.kind, a.district HAVING figures > ${FEWEST_PEERS}
  )
  SELECT ${TOLD} FROM checked c JOIN s USING (indicator, year, agency_kind, district)
  WHERE c.kind = 'number' AND c.period = 'year' AND c.subject = 'self' AND c.value <> 0 AND ${far(FAR_FROM_PEERS)}`;
