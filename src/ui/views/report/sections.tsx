import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { RequestData } from "../../../report/request.ts";
import { CourseCharts } from "../../parts/comparison/CourseCharts.tsx";
import { InputTable } from "../../parts/comparison/InputTable.tsx";
import type { Request } from "./createRequest.ts";
import { useText } from "../../kit/useText.ts";
import type { ParagraphId } from "./paragraphs.ts";
import type { PlanParagraphId } from "./planParagraphs.ts";
import { AssumptionTable } from "./AssumptionTable.tsx";
import { GivesTable } from "./GivesTable.tsx";
import { PictureBlock } from "../../parts/copying/PictureBlock.tsx";
import { TableBlock } from "../../parts/copying/TableBlock.tsx";
import { GoalBars, GoalBarTable } from "./GoalBars.tsx";
import { IndicatorTable } from "./IndicatorTable.tsx";
import { LoadTable } from "./LoadTable.tsx";
import { PlanTable } from "./PlanTable.tsx";
import { Strip, stripFigures, StripTable } from "./Strip.tsx";
import { TemplateFigures } from "./TemplateFigures.tsx";
import { YearTables } from "./YearTables.tsx";

/** The content under a paragraph of the request, on paper and on a slide. */
export type Section = {
  readonly id: ParagraphId | PlanParagraphId;
  readonly figure?: (props: {
    readonly request: Request;
    readonly data: RequestData;
    /** The height of charts, in CSS pixels before they are enlarged. */
    readonly height: number;
    /** On a slide: the factor by which charts are enlarged. */
    readonly slide?: number;
  }) => JSX.Element;
};

const assumptions: Section["figure"] = (props) => (
  <>
    <Show when={props.request.tornado.value()}>
      {(tornado) => (
        <TableBlock name={props.request.heading(props.data.plan === undefined ? "assumptions" : "rests")}>
          <AssumptionTable tornado={tornado()} telling={props.request.telling()} />
        </TableBlock>
      )}
    </Show>
    <TemplateFigures rows={props.request.telling().templates.rows} />
  </>
);

type Figure = NonNullable<Section["figure"]>;
type SectionId = Section["id"];

const strip =
  (id: SectionId): Figure =>
  (props) => {
    const figures = () => stripFigures(props.data, props.request.telling());
    return (
      <PictureBlock name={props.request.heading(id)} table={<StripTable figures={figures()} />}>
        <Strip figures={figures()} />
      </PictureBlock>
    );
  };

const goalBars =
  (id: SectionId): Figure =>
  (props) => (
    <PictureBlock
      name={props.request.heading(id)}
      table={<GoalBarTable data={props.data} telling={props.request.telling()} />}
    >
      <GoalBars data={props.data} telling={props.request.telling()} />
    </PictureBlock>
  );

const loads =
  (id: SectionId): Figure =>
  (props) => (
    <TableBlock name={props.request.heading(id)}>
      <LoadTable data={props.data} />
    </TableBlock>
  );

/** The sections of the request from the ask to the method, in reading order. */
export const REQUEST_SECTIONS: readonly Section[] = [
  { id: "summary", figure: strip("summary") },
  {
    id: "ask",
    figure: (props) => (
      <InputTable
        still
        differences={props.data.ask.differences}
        baseline={props.request.baseline()}
        scenarios={[props.request.scenario()]}
      />
    ),
  },
  {
    id: "gives",
    figure: (props) => (
      <TableBlock name={props.request.heading("gives")}>
        <GivesTable data={props.data} telling={props.request.telling()} />
      </TableBlock>
    ),
  },
  {
    id: "payback",
    figure: (props) => (
      <CourseCharts
        course={props.data.course}
        scenario={props.request.scenario() ?? ""}
        stale={false}
        height={props.height}
        slide={props.slide}
      />
    ),
  },
  { id: "goal", figure: goalBars("goal") },
  { id: "binds", figure: loads("binds") },
  {
    id: "assumptions",
    figure: assumptions,
  },
  {
    id: "indicators",
    figure: (props) => (
      <Show when={props.data.indicators.length > 0}>
        <TableBlock name={props.request.heading("indicators")}>
          <IndicatorTable data={props.data} telling={props.request.telling()} />
        </TableBlock>
      </Show>
    ),
  },
  { id: "inflight" },
  { id: "years", figure: (props) => <YearTables data={props.data} telling={props.request.telling()} /> },
];

/** The sections of the plan by itself, in reading order. */
export const PLAN_SECTIONS: readonly Section[] = [
  { id: "plan", figure: strip("plan") },
  {
    id: "expects",
    figure: (props) => (
      <TableBlock name={props.request.heading("expects")}>
        <PlanTable data={props.data} telling={props.request.telling()} />
      </TableBlock>
    ),
  },
  { id: "sure", figure: goalBars("sure") },
  {
    id: "money",
    figure: (props) => {
      const { words } = useText();
      return (
        <Show when={props.data.plan}>
          {(plan) => (
            <CourseCharts
              course={plan().course}
              scenario=""
              stale={false}
              height={props.height}
              slide={props.slide}
              says={words().planReport}
            />
          )}
        </Show>
      );
    },
  },
  { id: "holds", figure: loads("holds") },
  { id: "rests", figure: assumptions },
  { id: "pipe" },
  { id: "byYear", figure: (props) => <YearTables data={props.data} telling={props.request.telling()} /> },
];

/** The sections of a report: the request's, or the plan's if nothing is asked for. */
export function sectionsOf(data: RequestData): readonly Section[] {
  return data.plan === undefined ? REQUEST_SECTIONS : PLAN_SECTIONS;
}
