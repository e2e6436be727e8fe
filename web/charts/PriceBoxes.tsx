import { ChartFrame, type ChartSize } from './ChartFrame.js';
import { linear, valueScale } from './scale.js';
import { FONT, INK, QUIET, ROLE_STYLES, ROLE_TEXT, RULE } from './theme.js';
import { wrapLabel } from './wrap-label.js';

/** The prices of a lot as a box: pounds a week. */
export interface PriceBox {
  key: string;
  label: string;
  n: number;
  mean: number | null;
  modelled: number | null;
  lower: number | null;
  median: number | null;
  upper: number | null;
  p10: number | null;
  p90: number | null;
}

export interface PriceBoxesProps extends ChartSize {
  boxes: readonly PriceBox[];
  format: (value: number) => string;
  words: { mean: string; model: string; key: string };
}

const ROW = 58;
const AXIS = 28;
const MIDDLE = 36;
const ROOM_FOR_COUNT = 40;
/** Width of a bold letter of 14 px text. */
const LETTER = 8.2;
const MODEL = ROLE_STYLES.comparator.colour;

/** Prices of each lot on one axis: the middle half as a bar, all but the outer tenths as a line, mean and model marked. */
export function PriceBoxes({ boxes, format, words, width }: PriceBoxesProps) {
  const all = boxes.flatMap((box) => [box.p10, box.p90, box.mean, box.modelled].filter((v) => v !== null));
  const scale = valueScale(all);
  const height = boxes.length * ROW + AXIS;
  return (
    <>
      <Key words={words} />
      <ChartFrame
        height={height}
        width={width}
        draw={(room) => {
          const toX = linear(scale, room - 60);
          const x = (value: number) => 30 + toX(value);
          const every = room < 480 ? 2 : 1;
          return (
            <svg width={room} height={height} fontFamily={FONT} fontSize={14}>
              {scale.ticks
                .filter((_, index) => index % every === 0)
                .map((tick) => (
                  <g key={tick}>
                    <line x1={x(tick)} x2={x(tick)} y1={0} y2={height - AXIS} stroke={RULE} />
                    <text x={x(tick)} y={height - 8} textAnchor="middle" fill={QUIET}>
                      {format(tick)}
                    </text>
                  </g>
                ))}
              {boxes.map((box, index) => (
                <g key={box.key} transform={`translate(0, ${index * ROW})`}>
                  <Box box={box} x={x} room={room} />
                </g>
              ))}
            </svg>
          );
        }}
      />
    </>
  );
}

function Box({ box, x, room }: { box: PriceBox; x: (value: number) => number; room: number }) {
  const { p10, p90, lower, upper, median, mean, modelled } = box;
  return (
    <>
      <text
        {...{ x: 0, y: 16, fill: INK, fontWeight: 700 }}
        {...{ stroke: '#FFFFFF', strokeWidth: 4, paintOrder: 'stroke' }}
      >
        {wrapLabel(box.label, Math.floor((room - ROOM_FOR_COUNT) / LETTER), 1)[0]}
        <tspan fill={QUIET} fontWeight={400}>
          {`  ${box.n}`}
        </tspan>
      </text>
      {p10 !== null && p90 !== null && (
        <line
          x1={x(p10)}
          x2={x(p90)}
          y1={MIDDLE}
          y2={MIDDLE}
          stroke={ROLE_STYLES.place.colour}
          strokeWidth={2}
        />
      )}
      {lower !== null && upper !== null && (
        <rect
          x={x(lower)}
          y={MIDDLE - 8}
          width={Math.max(1, x(upper) - x(lower))}
          height={16}
          fill="#BCD3E6"
          stroke={ROLE_STYLES.place.colour}
        />
      )}
      {median !== null && (
        <line
          x1={x(median)}
          x2={x(median)}
          y1={MIDDLE - 8}
          y2={MIDDLE + 8}
          stroke={ROLE_STYLES.place.colour}
          strokeWidth={2}
        />
      )}
      {modelled !== null && <Diamond x={x(modelled)} y={MIDDLE} />}
      {mean !== null && (
        <circle cx={x(mean)} cy={MIDDLE} r={5} fill={ROLE_STYLES.place.colour} stroke="#FFFFFF" />
      )}
    </>
  );
}

function Diamond({ x, y }: { x: number; y: number }) {
  return (
    <path
      d={`M${x},${y - 9} L${x + 7},${y} L${x},${y + 9} L${x - 7},${y} Z`}
      fill={MODEL}
      stroke={ROLE_TEXT.comparator}
    />
  );
}

function Key({ words }: { words: PriceBoxesProps['words'] }) {
  return (
    <ul className="atlas-key">
      <li>
        <svg className="atlas-key__swatch" width="14" height="18" aria-hidden="true">
          <circle cx={7} cy={9} r={5} fill={ROLE_STYLES.place.colour} />
        </svg>
        {words.mean}
      </li>
      <li>
        <svg className="atlas-key__swatch" width="16" height="18" aria-hidden="true">
          <Diamond x={8} y={9} />
        </svg>
        {words.model}
      </li>
      <li>{words.key}</li>
    </ul>
  );
}
