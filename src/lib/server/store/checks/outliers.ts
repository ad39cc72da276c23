import {
  FAR_FROM_OWN,
  FAR_FROM_PEERS,
  FEWEST_PEERS,
  FEWEST_YEARS,
  LEAST_DEVIATION,
  LEAST_DIFFERENCE,
  MAD_TO_DEVIATION,
} from '../../../domain/outlier';
import { beside, FULL_NUMBER, onScale } from './series';

/** Both middle values of a series, which are one where it is odd: the medians of the values and of their places follow. */
const MIDDLES = 'quantile_disc(value, [0.5, 0.500000001])';

const STATISTICS = `count(*) AS figures, mad(x) AS spread, ${MIDDLES} AS middles`;

/** The median value of a series, and the median place on the scale. */
const USUAL = '(s.middles[1] + s.middles[2]) / 2';
const MIDDLE = `(${onScale('s.middles[1]', 'c.value_type')} + ${onScale('s.middles[2]', 'c.value_type')}) / 2`;

/** `isOutlier` of the domain, which tests hold this against: of a figure c and the statistics s of its series. */
const far = (times: number) => `abs(c.x - ${MIDDLE}) > ${times} * CASE WHEN c.value_type = 'percent'
    THEN greatest(${MAD_TO_DEVIATION} * s.spread, ${LEAST_DEVIATION.percent})
    ELSE greatest(${MAD_TO_DEVIATION} * s.spread, ${LEAST_DEVIATION.log}, exp(-(${MIDDLE}) / 2)) END
  AND (c.value_type = 'percent' OR abs(c.value - ${USUAL}) >= ${LEAST_DIFFERENCE})`;

const TOLD = `c.ordinal, NULL AS got, concat_ws(' ', round(${USUAL}, 2), s.figures - 1) AS expected`;

/** Far from what the same agency reported in its other years. */
export const OWN_OUTLIERS = `WITH s AS (
    SELECT agency, indicator, ${STATISTICS} FROM ${beside(FULL_NUMBER)}
    GROUP BY agency, indicator HAVING figures > ${FEWEST_YEARS}
  )
  SELECT ${TOLD} FROM checked c JOIN s USING (agency, indicator)
  WHERE c.kind = 'number' AND c.period = 'year' AND c.subject = 'self' AND c.value <> 0 AND ${far(FAR_FROM_OWN)}`;

const SAME_YEAR = '(indicator, year) IN (SELECT DISTINCT indicator, year FROM checked)';

/** Far from what agencies of the same kind and district reported for the same year; medians are of that year's figures. */
export const PEER_OUTLIERS = `WITH s AS (
    SELECT indicator, year, a.kind AS agency_kind, a.district, ${STATISTICS}
    FROM ${beside(`${FULL_NUMBER} AND ${SAME_YEAR}`)} b JOIN agency a ON a.code = b.agency
    GROUP BY indicator, year, a.kind, a.district HAVING figures > ${FEWEST_PEERS}
  )
  SELECT ${TOLD} FROM checked c JOIN s USING (indicator, year, agency_kind, district)
  WHERE c.kind = 'number' AND c.period = 'year' AND c.subject = 'self' AND c.value <> 0 AND ${far(FAR_FROM_PEERS)}`;
