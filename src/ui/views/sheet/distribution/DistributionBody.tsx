import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { meanOf, quantileOf } from "../../../../entries/distributionFigures.ts";
import type { Distribution } from "../../../../entries/distribution.ts";
import type { InputRow } from "../../../../model/sheet.ts";
import { ChoiceField } from "../../../kit/ChoiceField.tsx";
import { useSheet } from "../gridContext.ts";
import { DistributionFields } from "./DistributionFields.tsx";
import { DistributionPicture } from "./DistributionPicture.tsx";
import { OwnFigures } from "./OwnFigures.tsx";

/** The shares of a distribution that its two ends can be set to contain. */
const LEVELS = [0.8, 0.9, 0.95];

/** A distribution as a picture, as numbers to type and finally as a sentence. */
export function DistributionBody(props: {
  readonly shape: Distribution;
  readonly row: InputRow;
  readonly onChange: (shape: Distribution) => void;
  readonly onFault: (faulty: boolean) => void;
}): JSX.Element {
  const { grid } = useSheet();
  const words = () => grid.words().sheetTools.shape;
  const figure = (value: number) => grid.format().value(value, props.row.unit, "full");
  const summary = () =>
    words().summary(
      figure(meanOf(props.shape, props.row.unit)),
      figure(quantileOf(props.shape, props.row.unit, 0.05)),
      figure(quantileOf(props.shape, props.row.unit, 0.95)),
    );
  return (
    <>
      <Show when={props.shape.kind !== "value"}>
        <DistributionPicture
          shape={props.shape}
          row={props.row}
          format={grid.format()}
          words={words()}
          summary={summary()}
          onChange={props.onChange}
        />
      </Show>
      <DistributionFields
        shape={props.shape}
        unit={props.row.unit}
        format={grid.format()}
        words={words()}
        onChange={props.onChange}
        onFault={props.onFault}
      />
      <Show when={rangeOf(props.shape)}>
        {(range) => (
          <ChoiceField
            label={words().level}
            value={range().level}
            choices={[...new Set([...LEVELS, range().level])]
              .sort()
              .map((level) => [level, grid.format().percent(level)] as const)}
            onChoose={(level) => props.onChange({ ...range(), level })}
          />
        )}
      </Show>
      <Show when={sampleOf(props.shape)}>
        {(sample) => (
          <OwnFigures
            values={sample().values}
            unit={props.row.unit}
            format={grid.format()}
            words={words()}
            onChange={props.onChange}
          />
        )}
      </Show>
      <Show when={props.shape.kind !== "value"}>
        <p>{summary()}</p>
      </Show>
    </>
  );
}

/** A range, with a choice of its level. */
function rangeOf(shape: Distribution) {
  return shape.kind === "points" && shape.likely === undefined ? shape : undefined;
}

function sampleOf(shape: Distribution) {
  return shape.kind === "sample" ? shape : undefined;
}
